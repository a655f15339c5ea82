import { expect, test } from '@jest/globals'
import { judge } from '../../../src/analyze/budgets/judge.ts'
import type { Compared } from '../../../src/analyze/compare/compared.ts'
import { show } from '../../../src/analyze/telling/show.ts'
import { breaches, tableIsWhole } from '../../core/markdown-law.ts'
import type { Written } from '../../support/written-tar.ts'
import { evil, noBudgets } from '../analyses.ts'
import { compared } from './sides.ts'

const name = 'ghcr.io/o/n:main'
const shown = (given: Compared | undefined) => show(judge({ platforms: [] }, noBudgets, undefined, given))

const base: readonly Written[] = [{ name: 'usr/lib/a', content: 40_000 }]

test('the section begins with what became of the image; what changed is folded', async () => {
  const one = await compared([base], [base, [{ name: 'srv/model', content: 80_000 }]])
  const { section } = shown({ name, platforms: [one], lacking: ['linux/arm64'] })
  expect(section.split('\n').slice(0, 14)).toEqual([
    '### Size',
    '',
    '**linux/amd64: 42 kB → 124 kB (+82 kB, +195 %)**, compared with <code>ghcr.io/o/n&#58;main</code>',
    '',
    '|  | before | now | Δ | % |',
    '|---|--:|--:|--:|--:|',
    '| compressed (pull) | 42 kB | 124 kB | +82 kB | +195 % |',
    '| uncompressed | 40 kB | 120 kB | +80 kB | +200 % |',
    '| wasted | 0 B | 0 B |  |  |',
    '| efficiency (dive) | 100.0 % | 100.0 % |  |  |',
    '| layers | 1 | 2 | +1 | +100 % |',
    '| files | 1 | 2 | +1 | +100 % |',
    '| pull at 50 Mbit/s | 0.0 s | 0.0 s | +0.0 s | +195 % |',
    '',
  ])
  expect(section).toContain('<details><summary>Changed paths (1 file, +80 kB)</summary>')
  expect(section).toContain('| <code>/srv</code> (1 file) | 0 B | 80 kB | +80 kB |')
  expect(section).toContain('| added <code>/srv/model</code> | 0 B | 80 kB | +80 kB |')
  expect(section).toContain('Not compared: <code>linux/arm64</code>, which')
})

test('nothing of it where nothing is compared with', () => {
  expect(shown(undefined).section).not.toMatch(/[Cc]ompared|before/)
  expect(shown(undefined).report).not.toHaveProperty('comparedWith')
})

test('an image that is not there yet, and one that cannot be read, are told in a line', () => {
  expect(shown({ name, absent: true }).section).toContain('there is no such image yet')
  expect(shown({ name, problem: `refused: ${evil}`, cure: 'x' }).section).toMatch(/Not compared with .*refused/)
})

test('an image compared with itself says that nothing changed', async () => {
  const { section } = shown({ name, platforms: [await compared([base], [base])], lacking: [] })
  expect(section).toContain('42 kB, as before')
  expect(section).toContain('Nothing in it changed.')
})

test('strangers’ names stay text, and twenty rows are enough', async () => {
  const path = Buffer.from(evil.replaceAll('/', '')).toString('utf8').slice(0, 90)
  const many = Array.from({ length: 30 }, (_, at) => ({ name: `x${at}/f`, content: `${at}`.padEnd(100 + at) }))
  const status = {
    name: 'var/lib/dpkg/status',
    content: `Package: ${evil.replace(/\s/g, ' ')}\nStatus: ok installed\nVersion: |<b>\n`,
  }
  const one = await compared(
    [base],
    [base, [...many, status, { name: 'l', pax: { path: `d/${path}` }, content: 9000 }]],
  )
  const { section, report } = shown({ name: evil, platforms: [one], lacking: [evil] })
  expect(section).toContain('| … 12 more | | | |')
  expect(section).not.toMatch(/<(?!\/?(?:code|details|summary|br)>)/)
  expect(section).not.toMatch(/^::/m)
  for (const line of section.split('\n').filter((line) => !/^(###|\|?---)/.test(line)))
    expect(breaches(line.replaceAll('|', '').replaceAll('**', ''))).toEqual([])
  const rows = section.split('\n').filter((line) => line.startsWith('| '))
  expect(rows.length).toBeGreaterThan(30)
  for (const part of section.split(/\n(?!\|)/)) {
    const lines = part.split('\n').filter((line) => line.startsWith('| '))
    if (lines.length > 0) expect(tableIsWhole(lines)).toBe(true)
  }
  expect(JSON.stringify(report)).toContain('"changedPaths":32')
})
