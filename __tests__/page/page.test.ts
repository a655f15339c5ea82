import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { decodeRows } from '../../src/page/browser/decode.ts'
import type { PageData } from '../../src/page/data.ts'
import { page } from '../../src/page/page.ts'
import { redacted } from '../../src/page/redacted.ts'
import type { Head, Rest } from '../../src/page/wire.ts'
import { evil } from '../analyze/analyses.ts'
import { file, hugeLayers, platformOf } from '../support/huge-image.ts'
import { pageOf, parts } from '../support/page-example.ts'

const latin1 = (text: string) => Buffer.from(text).toString('latin1')
const small = (given: Partial<PageData> = {}) => pageOf([platformOf(hugeLayers(300))], given)

/** What stands in an element with an id, unpacked where it is packed. */
function block(html: string, id: string): Buffer {
  const text = new RegExp(`<script type="[^"]+" id="${id}">([^<]*)</script>`).exec(html)?.[1] ?? ''
  return id === 'head' ? Buffer.from(text) : gunzipSync(Buffer.from(text, 'base64'))
}

test('the page loads nothing, and its policy names its one script and its one style', () => {
  const html = page(small(parts))
  const hash = (tag: string) => {
    const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? ''
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  }
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash('script')}; style-src ${hash('style')}; img-src data:; base-uri 'none'; form-action 'none'`,
  )
  expect(html).not.toMatch(/\s(?:src|style)=|@import|url\(/)
})

test('a stranger’s text cannot end the element that holds it', () => {
  const bad = `${evil}</script><script>alert(1)</script><!--`
  const html = page(
    small({
      headline: bad,
      image: bad,
      tests: [{ service: bad, platform: bad, passed: true, text: bad }],
      trend: [{ date: bad, label: bad, platform: bad, compressed: 1, uncompressed: 1, wasted: 0 }],
    }),
  )
  expect(html).not.toContain('<img')
  expect(html.match(/<\/?script/g)).toHaveLength(8)
  expect(html).not.toContain('<!--')
  expect((JSON.parse(block(html, 'head').toString()) as Head).headline).toBe(bad)
})

test('parts that other stages bring are only there when they are', () => {
  const counts = (given: Partial<PageData>) => (JSON.parse(block(page(small(given)), 'head').toString()) as Head).counts
  expect(counts({})).toEqual({ advice: -1, findings: -1, sbom: -1 })
  expect(counts({ ...parts, advice: [] })).toEqual({ advice: 0, findings: 2, sbom: 2 })
})

test('secrets are masked in names, link targets, commands and findings before anything is packed', () => {
  const secret = 'größe-s3cr3t'
  const image = platformOf(
    [
      [
        file(latin1(`app/${secret}/key`), 10),
        file('app/link', 0, { typeFlag: 50, linkName: latin1(`/run/${secret}`) }),
        file('app/key', 9),
      ],
      [file('app/.wh.key', 0), file(latin1(`app/${secret}/key`), 12)],
    ],
    'linux/amd64',
    [`COPY ${secret} /app`],
  )
  const data = pageOf([image], { findings: [{ ...(parts.findings[0] as (typeof parts.findings)[0]), title: secret }] })
  const html = page(redacted(data, (text) => text.replaceAll(secret, '***')))
  const whole = [html, ...['head', 'block-0', 'block-1'].map((id) => block(html, id).toString())].join('\n')
  expect(whole).not.toContain('s3cr3t')
  const [first = []] = decodeRows(block(html, 'block-1'))
  expect(first.map(({ path, link }) => [path, link])).toEqual([
    ['app/***/key', ''],
    ['app/key', ''],
    ['app/link', '/run/***'],
  ])
  // Nothing to mask: the data is the one it was.
  expect(redacted(data, (text) => text)).toBe(data)
})

test('33,000 entries are below 700 kB', () => {
  const html = page(pageOf([platformOf(hugeLayers(34_500))], parts))
  expect((JSON.parse(block(html, 'head').toString()) as Head).platforms[0]?.folded).toBe(0)
  expect(decodeRows(block(html, 'block-1')).flat().length).toBeGreaterThan(33_000)
  expect(Buffer.byteLength(html)).toBeLessThan(700_000)
}, 30_000)

test('of an image with far more files the page stays below its limit, and says how many are told as sums', () => {
  // Names that do not compress.
  const entries = Array.from({ length: 8_000 }, (_, at) =>
    file(`data/${at % 50}/${createHash('sha1').update(String(at)).digest('hex')}`, (at * 7919) % 100_000),
  )
  const html = page(pageOf([platformOf([entries])], parts), 150_000)
  const { platforms } = JSON.parse(block(html, 'head').toString()) as Head
  const rows = decodeRows(block(html, 'block-1')).flat()
  const folded = rows.filter(({ kind }) => kind === 'folded').reduce((sum, { count }) => sum + count, 0)
  expect(block(html, 'block-1').length).toBeGreaterThan(50_000)
  expect(Buffer.byteLength(html)).toBeLessThan(250_000)
  expect(platforms[0]?.folded).toBe(folded)
  expect(folded).toBeGreaterThan(1_000)
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(8_000)
}, 30_000)

test('tables of thousands of rows are cut, and the page says by how many', () => {
  const one = parts.findings[0] as (typeof parts.findings)[0]
  const html = page(small({ findings: Array.from({ length: 5_000 }, () => one) }))
  const rest = JSON.parse(block(html, 'block-0').toString()) as Rest
  expect([rest.findings?.length, rest.left.findings]).toEqual([4_000, 1_000])
})

test('a stranger’s endless words make no endless page', () => {
  const endless = (at: number) => createHash('sha256').update(String(at)).digest('hex').repeat(4_000)
  const entries = Array.from({ length: 300 }, (_, at) => file(`data/${at}${endless(at)}`, 1_000 + at))
  const one = parts.findings[0] as (typeof parts.findings)[0]
  const html = page(
    pageOf([platformOf([entries, entries], 'linux/amd64', [`COPY ${endless(1)} /`])], {
      headline: endless(2),
      findings: Array.from({ length: 2_000 }, (_, at) => ({ ...one, id: endless(at % 50), title: endless(at % 50) })),
      advice: [{ rule: endless(3), severity: 'info', file: 'Dockerfile', line: 1, reason: endless(3) }],
    }),
  )
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000)
})
