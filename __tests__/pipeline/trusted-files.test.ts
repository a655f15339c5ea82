import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { trustedFiles } from '../../src/pipeline/inputs/trusted-files.ts'
import { fakeHost } from '../support/fake-host.ts'

const base = 'b'.repeat(40)
let cwd = ''

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'trusted-'))
  await writeFile(join(cwd, 'ignore.yaml'), 'as the checkout has it')
  await writeFile(join(cwd, 'event.json'), JSON.stringify({ pull_request: { base: { sha: base } } }))
})

const reviewed = () =>
  fakeHost({
    cwd,
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: join(cwd, 'event.json') },
    exec: ({ args }) => (args.includes(`${base}:ignore.yaml`) ? 'as the base has it' : { status: 128 }),
  })

test('on a push a file is read from the checkout; one that is not there is undefined', async () => {
  const files = await trustedFiles(fakeHost({ cwd }), '')
  expect(files.fromBase).toBe(false)
  expect(await files.read('ignore.yaml')).toBe('as the checkout has it')
  expect(await files.read('none.yaml')).toBeUndefined()
})

test.each(['ignore.yaml', './ignore.yaml', 'sub/../ignore.yaml', 'absolute'])(
  'on a pull request %s counts as the base commit has it',
  async (name) => {
    const files = await trustedFiles(reviewed(), '')
    expect(files.fromBase).toBe(true)
    expect(await files.read(name === 'absolute' ? join(cwd, 'ignore.yaml') : name)).toBe('as the base has it')
  },
)

test('on a pull request a file that only the pull request has is not there', async () => {
  await writeFile(join(cwd, 'new.yaml'), 'brought by the pull request')
  expect(await (await trustedFiles(reviewed(), '')).read('new.yaml')).toBeUndefined()
})

test('a file outside of the checkout is nobody’s pull request', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
  await writeFile(join(elsewhere, 'x.yaml'), 'of the runner')
  expect(await (await trustedFiles(reviewed(), '')).read(join(elsewhere, 'x.yaml'))).toBe('of the runner')
})
