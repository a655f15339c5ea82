import { expect, test } from '@jest/globals'
import { plainText } from '../../src/cli/plain-text.ts'
import { escaped } from '../../src/core/markdown.ts'

test('a table of the report has its columns aligned, and no marks', () => {
  const markdown =
    '### Build\n\n| platform | size |\n|---|--:|\n| `linux/amd64` | 41.2 MB |\n| linux/arm64 | a \\| b |\n\n**done** &lt;x>'
  expect(plainText(markdown)).toBe(
    'Build\n\n  platform     size\n  linux/amd64  41.2 MB\n  linux/arm64  a | b\n\ndone <x>',
  )
})

test('code is shown as it is, indented', () => {
  expect(plainText('### Plan\n\n```yaml\na: `b` | c\n```\nend')).toBe('Plan\n\n  a: `b` | c\nend')
})

test('links and escaped characters are shown as they read, but never what moves the cursor', () => {
  expect(plainText('1&#58;2 [CVE-1](https://x.example/CVE-1) &#27;[2J &#155;x')).toBe('1:2 CVE-1 &#27;[2J &#155;x')
})

test('a chart, which a terminal cannot draw, is left out', () => {
  expect(plainText('a\n\n```mermaid\npie\n```\n\n```yaml\nx: 1\n```\nb')).toBe('a\n\n  x: 1\nb')
})

test('what a cell has below each other stands below each other', () => {
  expect(plainText('| found | because of |\n|---|---|\n| 10 of 3 | 55 MB layer 4<br>29 MB layer 1 |')).toBe(
    '  found    because of\n  10 of 3  55 MB layer 4\n           29 MB layer 1',
  )
})

test('a table is folded into the terminal’s width, the widest columns only, and never within a word', () => {
  const table = `| rule | why | digest |\n|---|---|---|\n| IP004 | pip install keeps its cache in the layer | ${'a'.repeat(30)} |`
  // The digest, which cannot be parted, is what makes it wider after all.
  expect(plainText(table, 50)).toBe(
    [
      '  rule   why                digest',
      `  IP004  pip install keeps  ${'a'.repeat(30)}`,
      '         its cache in the',
      '         layer',
    ].join('\n'),
  )
  expect(plainText(table).split('\n')).toHaveLength(2)
})

test('marks that are gone leave one empty line', () => {
  expect(plainText('a\n\n<details><summary>More</summary>\n\n</details>\n\n\nb')).toBe('a\n\nMore\n\nb')
})

test('a name that must mention nobody on a page reads as it is in a terminal', () => {
  expect(plainText(`- since ${escaped('main@1a2b3c4')}`)).toContain('main@1a2b3c4')
})
