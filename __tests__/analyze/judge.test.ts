import { expect, test } from '@jest/globals'
import type { PlatformAnalysis } from '../../src/analyze/analysis.ts'
import { judge } from '../../src/analyze/budgets/judge.ts'
import { planned } from '../../src/analyze/plan.ts'
import { evil, layerOf, noBudgets, platformOf } from './analyses.ts'

const MB = 1_000_000
const all = (limit: number) => new Map([['', limit]])

function verdictOf(plan: Partial<typeof noBudgets>, platforms = [platformOf()], seconds?: number) {
  return judge({ platforms }, { ...noBudgets, ...plan }, seconds).verdict
}
const passed = { gate: 'analyze', passed: true }
const failed = (reason: string) => ({ gate: 'analyze', passed: false, reason })

test('without a budget the image is shown and not judged', () => {
  expect(judge({ platforms: [platformOf()] }, noBudgets, 10)).toMatchObject({ held: [], verdict: undefined })
})

test('what is equal to its budget passes', () => {
  const image = platformOf()
  expect(
    verdictOf(
      {
        compressed: all(image.compressed),
        uncompressed: all(image.uncompressed),
        layers: all(4),
        efficiency: all(0.9),
        wasted: { bytes: 30 * MB, share: 0.1 },
        buildTime: 10_000,
      },
      [image],
      10,
    ),
  ).toEqual(passed)
})

test.each([
  ['compressed', { compressed: all(100 * MB - 1) }],
  ['uncompressed', { uncompressed: all(300 * MB - 1) }],
  ['layers', { layers: all(3) }],
  ['efficiency', { efficiency: all(0.9001) }],
  ['wasted', { wasted: { bytes: 30 * MB - 1, share: undefined } }],
])('a little more than its budget fails: %s', (budget, plan) => {
  expect(verdictOf(plan)).toMatchObject({ passed: false, reason: expect.stringMatching(`^linux/amd64 ${budget} `) })
})

test('a platform’s own limit comes before the one of all', () => {
  const compressed = new Map([
    ['', 50 * MB],
    ['linux/arm64', 150 * MB],
  ])
  const { held } = judge(
    { platforms: [platformOf(), platformOf({ platform: 'linux/arm64' })] },
    { ...noBudgets, compressed },
  )
  expect(held.map(({ platform, passed, text }) => [platform, passed, text])).toEqual([
    ['linux/amd64', false, '100 MB of 50 MB'],
    ['linux/arm64', true, '100 MB of 150 MB'],
  ])
})

test('a limit of a platform that the image lacks holds nothing, and that is told', () => {
  const compressed = new Map([
    ['linux/amd64', 200 * MB],
    ['linux/arm64', 1],
  ])
  const { verdict, idle } = judge({ platforms: [platformOf()] }, { ...noBudgets, compressed })
  expect(verdict).toEqual(passed)
  expect(idle).toEqual(['max-compressed has a limit for linux/arm64, and the image has only linux/amd64'])
})

test('a limit of one platform holds no other', () => {
  expect(verdictOf({ layers: new Map([['linux/arm64', 1]]) })).toBeUndefined()
})

test.each([
  [20 * MB, 0.05, false],
  [20 * MB, 0.2, true],
  [40 * MB, 0.05, true],
  [40 * MB, 0.2, true],
  [20 * MB, undefined, false],
  [40 * MB, undefined, true],
  [undefined, 0.05, false],
  [undefined, 0.2, true],
])(
  'of 30 MB wasted in 300 MB, %j bytes and a share of %j allowed: both have to be passed to fail',
  (bytes, share, passes) => {
    expect(verdictOf({ wasted: { bytes, share } })?.passed).toBe(passes)
  },
)

test('a size names the three largest layers with their commands, the largest first', () => {
  expect(verdictOf({ compressed: all(80 * MB) })).toEqual(
    failed(
      'linux/amd64 compressed 100 MB of 80 MB (50 MB layer 2: RUN pip install ., 30 MB layer 1: ADD rootfs /, 15 MB layer 4)',
    ),
  )
  // Unpacked another layer may be the largest.
  expect(verdictOf({ uncompressed: all(80 * MB) })?.reason).toMatch(
    '300 MB of 80 MB (180 MB layer 4, 60 MB layer 1: ADD rootfs /, 50 MB layer 2: RUN pip install .)',
  )
})

test('waste and efficiency name the paths that cost most, with the layer that brought and the one that killed them', () => {
  const because =
    '(16 MB /var/cache/apt/pkgcache.bin of layer 1, dead by layer 3, 9.0 MB /app/größe of layer 2, dead by layer 4, 4.0 MB /c of layer 1, dead by layer 2)'
  expect(verdictOf({ wasted: { bytes: MB, share: 0.01 } })).toEqual(
    failed(`linux/amd64 wasted 30 MB of 1.0 MB, 10 % of 1 % ${because}`),
  )
  expect(verdictOf({ efficiency: all(0.95) })).toEqual(failed(`linux/amd64 efficiency 90 %, at least 95 % ${because}`))
})

test('a build that took too long fails; where nothing was built no time is held', () => {
  expect(verdictOf({ buildTime: 60_000 }, [platformOf()], 61.25)).toEqual(failed('build time 61.3 s of 60 s'))
  expect(verdictOf({ buildTime: 60_000 }, [platformOf()], 59.9)).toEqual(passed)
  expect(verdictOf({ buildTime: 60_000 })).toBeUndefined()
})

test('all budgets that fail are in one reason, those that pass are not', () => {
  const images = [platformOf(), platformOf({ platform: 'linux/arm64', compressed: 70 * MB })]
  const reason = verdictOf({ compressed: all(80 * MB), layers: all(3), buildTime: 1000 }, images, 2)?.reason ?? ''
  expect(reason.split('; ').map((part) => part.replace(/ \(.*/, ''))).toEqual([
    'linux/amd64 compressed 100 MB of 80 MB',
    'linux/amd64 layers 4 of 3',
    'linux/arm64 layers 4 of 3',
    'build time 2.0 s of 1 s',
  ])
})

test.each([
  ['compressed', { compressed: 100 * MB + 1 }, { compressed: all(100 * MB) }, '100000001 B of 100000000 B'],
  ['uncompressed', { uncompressed: 300 * MB + 7 }, { uncompressed: all(300 * MB) }, '300000007 B of 300000000 B'],
  ['wasted', {}, { wasted: { bytes: 30 * MB - 1, share: undefined } }, '30000000 B of 29999999 B'],
  ['wasted', {}, { wasted: { bytes: undefined, share: 0.0999999 } }, '30 MB, 10 % of 9.99999 %'],
  ['wasted', { uncompressed: 299_999_000 }, { wasted: { bytes: undefined, share: 0.1 } }, '30 MB, 10.01 % of 10 %'],
  ['efficiency', { efficiency: 0.949999 }, { efficiency: all(0.95) }, '94.99 %, at least 95 %'],
  ['efficiency', { efficiency: 0.56 }, { efficiency: all(0.57) }, '56 %, at least 57 %'],
] as const)('numbers that would read the same tell why it failed: %s', (_, image, plan, text) => {
  expect(verdictOf(plan, [platformOf(image)])?.reason).toContain(text)
})

test('a time that would read the same tells why it failed', () => {
  expect(verdictOf({ buildTime: 300_000 }, [platformOf()], 300.04)).toEqual(failed('build time 300.1 s of 300 s'))
})

test('what strangers wrote stays in one line of the reason', () => {
  const image: PlatformAnalysis = platformOf({
    platform: `linux/${evil}`,
    layers: [layerOf({ command: evil, compressed: 100 * MB })],
    paths: [{ path: Buffer.from(evil).toString('latin1'), bytes: 30 * MB, from: 0, by: 0 }],
  })
  const reason = verdictOf({ compressed: all(1), wasted: { bytes: 1, share: undefined } }, [image])?.reason ?? ''
  expect(reason).toContain('layer 1: ')
  expect(reason).toContain('dead by layer 1')
  expect(reason).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u)
  expect(reason).not.toMatch(/^::/)
  // Of a megabyte the beginning is enough.
  const long = platformOf({ layers: [layerOf({ command: 'x'.repeat(MB), compressed: MB })] })
  expect(verdictOf({ compressed: all(1) }, [long])?.reason?.length).toBeLessThan(200)
})

test('a plan tells its budgets as people write them, and says where there is none', () => {
  const compressed = new Map([
    ['', 200 * MB],
    ['linux/arm64', 220 * MB],
  ])
  const wasted = { bytes: 20 * MB, share: 0.1 }
  expect(planned({ ...noBudgets, compressed, wasted, efficiency: all(0.57), buildTime: 300_000 })).toEqual({
    budgets: {
      'max-compressed': '200 MB, linux/arm64 220 MB',
      'max-wasted': '20 MB and 10 %',
      'min-efficiency': '57 %',
      'max-build-time': '300 s',
    },
  })
  expect(planned(noBudgets)).toEqual({ budgets: 'none: sizes are shown' })
})

test('a cause names the line of the Dockerfile where that is known', () => {
  const place = (line: number) => ({ place: { file: 'app/Dockerfile', line } })
  const layers = [
    layerOf({ command: 'COPY . /app', compressed: 20 * MB, ...place(7) }),
    layerOf({ command: 'RUN …', compressed: 10 * MB, ...place(9) }),
  ]
  const paths = [{ path: 'app/x', bytes: 30 * MB, from: 0, by: 1 }]
  expect(verdictOf({ compressed: all(MB) }, [platformOf({ layers, paths })])?.reason).toContain(
    '(20 MB layer 1 (app/Dockerfile:7): COPY . /app, 10 MB layer 2 (app/Dockerfile:9): RUN …)',
  )
  expect(verdictOf({ wasted: { bytes: MB, share: undefined } }, [platformOf({ layers, paths })])?.reason).toContain(
    '30 MB /app/x of layer 1 (app/Dockerfile:7), dead by layer 2 (app/Dockerfile:9)',
  )
})
