import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { anchorsOf, codeIn, linksIn, rowsOf } from '../support/doc-page.ts'
import { sourceFiles } from '../support/source-files.ts'

const page = 'docs/troubleshooting.md'
const ofOthers = 'Said by others'
const ofScripts = 'The demo and the tests of this repository'

/** Characters of source between two parts of one message. */
const apart = 500

const sources = sourceFiles('src').map(({ text }) => withoutComments(text))
const scripts = sourceFiles('scripts').map(({ text }) => withoutComments(text))

const rows = rowsOf(page).filter(({ columns }) => columns[0] === 'message')
const messages = rows.flatMap(({ heading, cells }) =>
  codeIn(cells[0] ?? '').map((message) => [message, heading] as const),
)

test.each(messages.filter(([, heading]) => heading !== ofOthers))(
  '%s is a message that we print',
  (message, heading) => {
    expect(isIn(heading === ofScripts ? scripts : sources, message)).toBe(true)
  },
)

test.each(messages.filter(([, heading]) => heading === ofOthers))('%s is none of ours', (message) => {
  expect(isIn(sources, message)).toBe(false)
})

test('a message that nobody prints, or of which the parts stand far apart, is found out', () => {
  expect(isIn(sources, 'the part is of the commit …, and this job of …')).toBe(true)
  expect(isIn(sources, 'the part is of the commit …, and that job of …')).toBe(false)
  expect(isIn(['a message begins here', `${'x'.repeat(2 * apart)} ends`], 'a message begins … ends')).toBe(false)
  expect(isIn([`a message begins${'x'.repeat(2 * apart)} ends`], 'a message begins … ends')).toBe(false)
})

test('no message is so short that it is anywhere', () => {
  const vague = messages.filter(([message]) => partsOf(message).join(' ').length < 10)
  expect(vague).toEqual([])
})

test('no message stands there twice', () => {
  const told = messages.map(([message]) => message)
  expect(told.filter((message, at) => told.indexOf(message) !== at)).toEqual([])
})

test('every message has its meaning and what to do', () => {
  expect(rows.filter(({ cells }) => cells.length !== 3 || cells.includes(''))).toEqual([])
  expect(rows.filter(({ cells }) => codeIn(cells[0] ?? '').length === 0)).toEqual([])
})

test('every section leads on to a page', () => {
  const sections = readFileSync(page, 'utf8').split(/^## /m).slice(1)
  const alone = sections.filter((text) => linksIn(text).every(({ to }) => to === ''))
  expect(alone.map((text) => text.split('\n', 1)[0])).toEqual([])
})

test.each([page, 'docs/threat-model.md'])('every link of %s leads to a file, and to a heading of it', (from) => {
  const broken = linksIn(readFileSync(from, 'utf8')).filter(({ to, anchor }) => {
    const path = to === '' ? from : join('docs', to)
    return !existsSync(path) || (anchor !== '' && !anchorsOf(readFileSync(path, 'utf8')).includes(anchor))
  })
  expect(broken).toEqual([])
})

/** Whether the parts of a message, which lie between its `…`, follow each other in one of the texts. */
function isIn(texts: readonly string[], message: string): boolean {
  const parts = partsOf(message).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(parts.join(`[\\s\\S]{0,${apart}}?`))
  return texts.some((text) => pattern.test(text))
}

/** Without the punctuation at their ends, which another file may add. */
function partsOf(message: string): readonly string[] {
  return message
    .split('…')
    .map((part) => part.replace(/^[^\p{L}\p{N}`]+|[^\p{L}\p{N}`]+$/gu, ''))
    .filter((part) => part !== '')
}

/** As it is printed: what a comment says is no message, and a quote in a text has no backslash. */
function withoutComments(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/\*|\*)/.test(line))
    .join('\n')
    .replace(/\\(['"`$])/g, '$1')
}
