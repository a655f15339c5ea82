import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/analyze/budgets/judge.ts'
import { show } from '../../src/analyze/telling/show.ts'
import { breaches, tableIsWhole } from '../core/markdown-law.ts'
import { evil, type Given, layerOf, noBudgets, platformOf } from './analyses.ts'

const MB = 1_000_000

function shown(images: readonly Given[], plan: Partial<typeof noBudgets> = {}) {
  return show(judge({ platforms: images.map(platformOf) }, { ...noBudgets, ...plan }))
}

/** Lines of the tables, one list a table. */
function tables(section: string): readonly (readonly string[])[] {
  return section
    .split(/\n(?!\|)/)
    .map((part) => part.split('\n').filter((line) => line.startsWith('| ')))
    .filter((rows) => rows.length > 0)
}

test('the output size has the bytes of every platform, exact', () => {
  const { outputs = {} } = shown([{}, { platform: 'linux/arm/v7', compressed: 12_345_678 }])
  expect(JSON.parse(outputs.size ?? '')).toEqual({
    'linux/amd64': { compressed: 100 * MB, uncompressed: 300 * MB, wasted: 30 * MB },
    'linux/arm/v7': { compressed: 12_345_678, uncompressed: 300 * MB, wasted: 30 * MB },
  })
  expect(shown([]).outputs).toEqual({})
})

test('the run’s one line says each platform’s size, against the budgets that there are', () => {
  expect(shown([{}, { platform: 'linux/arm64' }]).size).toBe(
    'linux/amd64 100 MB compressed; linux/arm64 100 MB compressed',
  )
  const plan = { compressed: new Map([['linux/arm64', 90 * MB]]), uncompressed: new Map([['', 500 * MB]]) }
  expect(shown([{}, { platform: 'linux/arm64' }], plan).size).toBe(
    'linux/amd64 100 MB compressed, 300 MB of 500 MB uncompressed; linux/arm64 100 MB of 90 MB compressed, 300 MB of 500 MB uncompressed',
  )
  expect(shown([]).size).toBeUndefined()
})

describe('the summary', () => {
  const { section } = shown([{}], {
    compressed: new Map([['', 80 * MB]]),
    layers: new Map([['', 4]]),
  })

  test('begins with every platform’s numbers, then the budgets with what is to blame', () => {
    expect(section.split('\n').slice(0, 11)).toEqual([
      '### Size',
      '',
      '| platform | compressed | uncompressed | wasted | efficiency | layers | files |',
      '|---|--:|--:|--:|--:|--:|--:|',
      '| <code>linux/amd64</code> | 100 MB | 300 MB | 30 MB | 90.0 % | 4 | 1000 |',
      '',
      '| budget | platform | found | because of |',
      '|---|---|---|---|',
      '| compressed | <code>linux/amd64</code> | **100 MB of 80 MB** | 50 MB layer 2&#58; RUN pip install .<br>30 MB layer 1&#58; ADD rootfs /<br>15 MB layer 4 |',
      '| layers | <code>linux/amd64</code> | 4 of 4 |  |',
      '',
    ])
  })

  test('folds the layers with their commands, and the dead paths with both their layers', () => {
    expect(section).toContain('<details><summary>Layers of <code>linux/amd64</code></summary>')
    expect(section).toContain('| 2 | 50 MB | 50 MB | 1 | 9.0 MB | <code>RUN pip install .</code> |')
    expect(section).toContain('| <code>/app/größe</code> | 9.0 MB | 2 | 4 |')
  })

  test.each([
    ['nothing is dead', []],
    ['what is dead costs nothing worth telling', [{ path: 'x', bytes: 2, from: 0, by: 1 }]],
  ])('has no table of budgets where there is none, none of dead paths where %s', (_, paths) => {
    const plain = shown([{ paths }]).section
    expect(plain).not.toContain('| budget |')
    expect(plain).not.toContain('| dead |')
  })

  test('has twenty layers and twenty dead paths, and says how many more there are', () => {
    const layers = Array.from({ length: 23 }, (_, at) => layerOf({ command: `RUN ${at}` }))
    const paths = Array.from({ length: 45 }, (_, at) => ({ path: `p${at}`, bytes: MB - at, from: 0, by: 1 }))
    const long = shown([{ layers, paths }])
    expect(long.section).toContain('| … 3 more in the report | | | | | |\n')
    expect(long.section).toContain('| … 25 more in the report | | | |\n')
    expect(long.section).toContain('<code>RUN 19</code>')
    expect(long.section).not.toContain('<code>RUN 20</code>')
    expect(long.section).toContain('<code>/p19</code>')
    expect(long.section).not.toContain('<code>/p20</code>')
    for (const rows of tables(long.section)) expect(tableIsWhole(rows)).toBe(true)
    // What is cut is in the report.
    expect(JSON.stringify(long.report)).toContain('"command":"RUN 22"')
    expect(JSON.stringify(long.report)).toContain('"path":"/p44"')
  })

  test('of twenty nothing is cut', () => {
    const layers = Array.from({ length: 20 }, () => layerOf())
    const paths = Array.from({ length: 20 }, (_, at) => ({ path: `p${at}`, bytes: MB, from: 0, by: 1 }))
    expect(shown([{ layers, paths }]).section).not.toContain('more in the report')
  })

  test('takes what strangers wrote for text: no markup, no row more, nobody is mentioned', () => {
    const told = shown(
      [
        {
          platform: `linux/${evil}`,
          layers: [layerOf({ command: evil, compressed: 100 * MB })],
          paths: [{ path: Buffer.from(evil).toString('latin1'), bytes: 30 * MB, from: 0, by: 0 }],
        },
      ],
      { compressed: new Map([['', 1]]), wasted: { bytes: 1, share: undefined } },
    ).section
    expect(told).toContain('octocat')
    expect(told).not.toMatch(/<(?!\/?(?:code|details|summary|br)>)/)
    expect(told.match(/<details>/g)).toHaveLength(told.match(/<\/details>/g)?.length ?? 0)
    expect(told).not.toMatch(/^::/m)
    expect(told.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
    const found = tables(told)
    expect(found.map((rows) => rows.length)).toEqual([2, 3, 2, 2])
    for (const rows of found) expect(tableIsWhole(rows)).toBe(true)
    const lines = told.split('\n').filter((line) => !/^(###|\|?---)/.test(line))
    for (const line of lines) expect(breaches(line.replaceAll('|', '').replaceAll('**', ''))).toEqual([])
  })
})

test('the report has every platform and budget, paths in their own letters', () => {
  const { report } = shown([{}], { layers: new Map([['', 3]]) })
  expect(report).toMatchObject({
    platforms: [
      {
        platform: 'linux/amd64',
        compressed: 100 * MB,
        layers: [{ command: 'ADD rootfs /' }, {}, {}, {}],
        dive: { efficiency: 0.9, wastedBytes: 55 * MB, inefficient: [{ path: '/app/größe', cumulative: 18 * MB }] },
        waste: { paths: [{ path: '/var/cache/apt/pkgcache.bin' }, { path: '/app/größe', from: 1, by: 3 }, {}, {}] },
      },
    ],
    budgets: [{ budget: 'layers', platform: 'linux/amd64', passed: false, text: '4 of 3' }],
  })
})
