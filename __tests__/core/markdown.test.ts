import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { code, escaped, link, linkAddress } from '../../src/core/markdown.ts'
import { plain } from '../../src/core/plain.ts'
import { breaches } from './markdown-law.ts'

// Much at once, on a machine that may be busy.
jest.setTimeout(60_000)

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'<>|`*_[](){}@#!&;\\~-.:/\n\r\t\u2028\u202e\u200b wGH-1aé日'), maxLength: 60 }),
  fc.constantFrom(
    '@octocat',
    '#12',
    'GH-7',
    'o/r#3',
    '</details>',
    '![x](http://e)',
    'https://e.org',
    'www.e.org',
    'www',
    '&lt;b&gt;',
    '- x',
    '1. x',
  ),
)

describe('a stranger’s text in Markdown', () => {
  test('is text: no markup, no HTML, no link, no mention, no issue, one line', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const shown = escaped(`${one}${other}`)
        // A sentence of ours ends behind it.
        expect(breaches(`${shown}.e`)).toEqual([])
        expect(shown).not.toMatch(/[|\n\r\u2028\u202e]/)
        expect(shown).not.toMatch(/^(?:[-+*]|\d+[.)]) /)
      }),
      { numRuns: 300 },
    )
  })

  test('as code is code, whatever it holds', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(code(text)).toMatch(/^(?:<code>[^<>|`[\]*_~\\\n]*<\/code>)?$/)
        expect(breaches(`${code(text)}.e`)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('as a link leads to http or https, or nowhere', () => {
    fc.assert(
      fc.property(
        nasty,
        fc.oneof(
          nasty,
          fc.webUrl(),
          nasty.map((path) => `https://e.org/${path}`),
        ),
        (text, url) => {
          expect(breaches(link(text, url))).toEqual([])
          expect(linkAddress(url)).toMatch(/^(?:|https?:\/\/[^\s()<>|"'`*_[\]\\]+)$/)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('can still be read', () => {
    expect(escaped('use-after-free in libx 1.2 (a & b)')).toBe('use-after-free in libx 1.2 (a &#38; b)')
    expect(code('1.2.3-1+b1')).toBe('<code>1.2.3-1+b1</code>')
    expect(link('CVE-2026-1', 'https://avd.aquasec.com/nvd/cve-2026-1')).toBe(
      '[<code>CVE-2026-1</code>](https://avd.aquasec.com/nvd/cve-2026-1)',
    )
    expect(linkAddress('https://e.org/a?b=(c)&d=|')).toBe('https://e.org/a?b=%28c%29&amp;d=%7C')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://me:pass@e.org', 'nonsense', '', '//e.org'])(
    'an address like %s is none',
    (url) => expect(linkAddress(url)).toBe(''),
  )
})

describe('a stranger’s text as a line', () => {
  test('has no control characters and is no longer than it may', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 40 }), (text, longest) => {
        const line = plain(text, longest)
        expect([...line].length).toBeLessThanOrEqual(longest)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  test('is cut with a mark', () => {
    expect(plain('a\n\tb   c', 10)).toBe('a b c')
    expect(plain('abcdef', 4)).toBe('abc…')
    expect(plain('\u001b[31mred\u202e', 20)).toBe('[31mred')
  })
})
