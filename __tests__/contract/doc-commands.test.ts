import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { commandsOf, type PageCommand, pageCommands } from '../support/page-commands/collected.ts'
import { followed, onlyRead } from '../support/page-commands/followed.ts'
import { misunderstood } from '../support/page-commands/understood.ts'

const commands = pageCommands()
const place = ({ page, line, text }: PageCommand) => `${page}:${line}: ${text}`
const oneSpaced = (text: string) => text.replace(/\s+/g, ' ')
const isOurs = ({ text }: PageCommand) => /^(?:npx )?image-pipeline /.test(text)

const run = new Set(followed.map(({ command }) => command))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> }
const realTests = readdirSync('__tests__/real')
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join('__tests__/real', name), 'utf8'))

/** Needs that no test of this repository can meet. */
const needs = /^needs (?:GitHub|GitHub and npm|oras)$/

/** Who answers for the command; undefined for nobody. */
function accountOf(command: PageCommand): string | undefined {
  const { page, text, inBlock, mark } = command
  if (needs.test(mark)) return mark
  const name = /^tested: (.+)$/.exec(mark)?.[1]
  if (name !== undefined)
    return realTests.some((test) => test.includes(`'${page}'`) && test.includes(`'${name}'`)) ? mark : undefined
  const told = oneSpaced(text)
  if (run.has(told)) return 'run by real/doc-commands.test.ts'
  if (isOurs(command)) return !inBlock || told in onlyRead ? 'read by our own reader of arguments' : undefined
  return text.split(' && ').every(isScript) ? 'scripts of package.json' : undefined
}

/** `npm ci`, and `npm run name -- word` where there is such a script, and a word of its own. */
function isScript(text: string): boolean {
  const [npm, run = '', ...rest] = text.split(' ')
  if (npm !== 'npm') return false
  if (text === 'npm ci') return true
  const [name = '', dashes, word] = run === 'run' ? rest : [run, ...rest]
  if (!(name in scripts)) return false
  const main = `scripts/${name}/main.ts`
  return dashes === undefined || (existsSync(main) && readFileSync(main, 'utf8').includes(`${word}`))
}

test('every command of every page is run by a test, read by our own reader, or marked as needing what no test has', () => {
  expect(commands.filter((command) => accountOf(command) === undefined).map(place)).toEqual([])
})

test('every command of ours has flags, stages and values that there are', async () => {
  const wrong = await Promise.all(
    commands.filter(isOurs).map(async (command) => [place(command), await misunderstood(command.text)] as const),
  )
  expect(wrong.filter(([, mistakes]) => mistakes.length > 0)).toEqual([])
})

test('all the README shows for a laptop is run, and few commands need what no test has', () => {
  const laptop = commands.filter((command) => command.page === 'README.md' && command.inBlock && isOurs(command))
  expect(laptop.length).toBeGreaterThan(10)
  expect(laptop.filter(({ text }) => !run.has(oneSpaced(text))).map(place)).toEqual([])
  expect(commands.filter(({ mark }) => needs.test(mark)).length).toBeLessThanOrEqual(6)
})

test('what is run, or only read, stands in a page', () => {
  const shown = new Set(commands.map(({ text }) => oneSpaced(text)))
  expect([...run, ...Object.keys(onlyRead)].filter((command) => !shown.has(command))).toEqual([])
})

test('commands are found in blocks of every shell, in lists and in sentences; output and YAML are none', () => {
  const page = [
    'Say `npx image-pipeline lint --fix`, or `image-pipeline`.',
    '<!-- tested: one -->',
    '```sh',
    'IMAGE=a  # a remark',
    "jq '.a # b' | cat",
    '```',
    '```yaml',
    '# run: npx image-pipeline',
    '```',
    '   ```console',
    '   git status',
    '   ```',
  ].join('\n')
  expect(commandsOf('x.md', page).map(({ line, text, mark, inBlock }) => [line, text, mark, inBlock])).toEqual([
    [1, 'npx image-pipeline lint --fix', '', false],
    [4, 'IMAGE=a', 'tested: one', true],
    [5, "jq '.a # b' | cat", 'tested: one', true],
    [11, 'git status', '', true],
  ])
})

test.each([
  ['a program that nobody runs', '', 'curl https://example.com'],
  ['a script that package.json lacks', '', 'npm ci && npm run nothing'],
  ['a word that a script does not know', '', 'npm run release -- prepair 1.2.3'],
  ['a command of ours that is only shown', '', 'npx image-pipeline build --no-cache'],
  ['a block that says it is tested', '<!-- tested: by nobody at all -->', 'npx image-pipeline lint'],
  ['a need that is none', '<!-- needs luck -->', 'curl https://example.com'],
])('%s is found with its place', (_, mark, line) => {
  const page = `${mark}\n\`\`\`sh\n${line}\n\`\`\`\n`
  const [command] = commandsOf('docs/x.md', page)
  expect(command && place(command)).toBe(`docs/x.md:3: ${line}`)
  expect(command && accountOf(command)).toBeUndefined()
})

test('a mark holds for its own block alone', () => {
  const block = '```sh\ncurl https://example.com\n```\n'
  const [first, second] = commandsOf('docs/x.md', `<!-- needs GitHub -->\n${block}${block}`)
  expect(first && accountOf(first)).toBe('needs GitHub')
  expect(second && accountOf(second)).toBeUndefined()
})

test.each([
  ['npx image-pipeline lint --fixx', /no flag/],
  ['npx image-pipeline bild', /no stage/],
  ['image-pipeline promote ghcr.io/a/b:1 --to prod --plattforms x', /no flag/],
  ['image-pipeline compare one.json', /two images/],
  ['image-pipeline prune plan --prune-keep-last many', /no number/],
  ['image-pipeline verify a b', /one word/],
  ['image-pipeline build --config examples/nowhere.yml', /not there/],
])('%s would be told as wrong', async (command, why) => {
  expect((await misunderstood(command)).join('\n')).toMatch(why)
})
