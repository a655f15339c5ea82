import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { fix, judge, look, plan, planned } from '../../src/lint/index.ts'
import { fakeHost } from '../support/fake-host.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-look-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function checkout(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return fakeHost({ cwd: folder })
}

const wanted = (dockerfile: string | undefined = 'Dockerfile', context = '.') =>
  plan(
    { lintFailOn: 'error', lintIgnore: [], lintFix: false },
    { context, dockerfile, target: '', buildArgs: ['TOKEN=hunter2'], buildContexts: [], builder: '' },
  )

test('what lies in the context and no ignore file keeps out is found, with its bytes', async () => {
  const host = await checkout({
    Dockerfile: 'FROM a\nCOPY . .\n',
    '.git/HEAD': '12345',
    'sub/.env': 'A=1',
    'sub/.env.example': 'A=',
    'web/node_modules/x/y.js': '1234567890',
    '.dockerignore': '**/node_modules\n',
  })
  const looked = await look(wanted(), host)
  expect(looked?.context.unwanted).toEqual(
    expect.arrayContaining([
      { pattern: '.git', path: '.git', bytes: 5 },
      { pattern: '**/.env', path: 'sub/.env', bytes: 3 },
      { pattern: '**/node_modules', path: 'web/node_modules', bytes: 10 },
    ]),
  )
  const [finding] = looked ? judge(looked).findings.filter(({ rule }) => rule === 'IP008') : []
  expect(finding).toMatchObject({
    reason: expect.stringMatching(/lets .*\.git \(5 B\)/),
    lines: expect.arrayContaining(['.git', '**/.env']),
  })
  expect(finding?.lines).toHaveLength(2)
})

test('the ignore file beside the Dockerfile comes first', async () => {
  const host = await checkout({
    'docker/Dockerfile': 'FROM a\nCOPY . .\n',
    'docker/Dockerfile.dockerignore': '.git',
    '.dockerignore': 'x',
    '.git/HEAD': '12345',
  })
  const looked = await look(wanted('docker/Dockerfile'), host)
  expect(looked?.ignoreFile?.file).toBe('docker/Dockerfile.dockerignore')
  expect(looked && judge(looked).findings.map(({ rule }) => rule)).not.toContain('IP008')
})

test('digests are asked for once an image, and one that is not told is left out', async () => {
  const host = await checkout({
    Dockerfile: 'FROM a:1 AS x\nFROM a:1\nCOPY --from=x /y /y\nCOPY --from=b.example/c:2 /z /z\n',
  })
  const asked: string[] = []
  const digest = `sha256:${'b'.repeat(64)}`
  const looked = await look(wanted(), host, {
    async digestOf(reference) {
      asked.push(reference)
      return reference === 'a:1' ? digest : undefined
    },
  })
  expect(asked).toEqual(['a:1', 'b.example/c:2'])
  const pinned = looked ? judge(looked).findings.filter(({ rule }) => rule === 'IP003') : []
  expect(pinned.map(({ lines }) => lines)).toEqual([[`FROM a:1@${digest} AS x`], undefined])
})

test('a Dockerfile elsewhere is not looked at; one that is missing is told with a cure', async () => {
  const host = await checkout({})
  expect(await look({ ...wanted(), subject: undefined }, host)).toBeUndefined()
  await expect(look(wanted(), host)).rejects.toMatchObject({
    message: 'Dockerfile cannot be read',
    cure: expect.stringContaining('file'),
  })
})

test('something huge is no Dockerfile', async () => {
  const host = await checkout({ Dockerfile: `FROM a\n${'#'.repeat(1 << 20)}\n` })
  const looked = await look(wanted(), host)
  expect(looked && judge(looked).findings).toMatchObject([{ rule: 'IP000', severity: 'error' }])
})

test('the dry run tells names of build arguments, not their values', () => {
  const shown = JSON.stringify(planned(wanted()))
  expect(shown).toContain('TOKEN')
  expect(shown).not.toContain('hunter2')
  expect(planned({ ...wanted(), subject: undefined })).toEqual({ skipped: 'the Dockerfile is not on this machine' })
})

test('fix says which lines it changed, or that there is nothing to change', async () => {
  const host = await checkout({ Dockerfile: 'FROM a\nRUN pip install x\n' })
  await fix(wanted(), host)
  expect(host.messages('info')).toEqual(['fixed Dockerfile:2 IP004: pip install keeps its cache in the layer'])
  await fix(wanted(), host)
  expect(host.messages('info').at(-1)).toBe('Dockerfile: nothing that can be fixed safely')
})

test('links to what has no end are not read', async () => {
  const host = await checkout({ Dockerfile: 'FROM a\n' })
  for (const name of ['.dockerignore', 'pyproject.toml', 'endless']) await symlink('/dev/zero', join(folder, name))
  const looked = await look(wanted(), host)
  expect(looked?.ignoreFile).toBeUndefined()
  expect(looked?.context.hasDevDependencies).toBeUndefined()
  await expect(look(wanted('endless'), host)).rejects.toThrow('endless cannot be read')
})

test('fix changes nothing outside of the checkout by a link in it', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'lint-elsewhere-'))
  const file = join(elsewhere, 'Dockerfile')
  await writeFile(file, 'FROM a\nRUN pip install x\n')
  const host = await checkout({})
  await symlink(file, join(folder, 'Dockerfile'))
  await expect(fix(wanted(), host)).rejects.toThrow('Dockerfile is a link that leads out of the checkout')
  expect(await readFile(file, 'utf8')).toBe('FROM a\nRUN pip install x\n')
  // Whoever names it means it.
  await fix(wanted(file), host)
  expect(await readFile(file, 'utf8')).toContain('--no-cache-dir')
  await rm(elsewhere, { recursive: true })
})
