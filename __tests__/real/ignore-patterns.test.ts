import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isDirectory } from '../../src/layers/entry.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import { isIgnored, patternsOf } from '../../src/lint/context/pattern.ts'
import { buildNow, checkout, type RealWorld, realWorld } from '../build/build-world.ts'
import { realParts } from './real-parts.ts'

const files = [
  'a',
  'a.md',
  'b/a.md',
  'b/c/a.md',
  'b/c/d.txt',
  'src/x.ts',
  'src/x.test.ts',
  'src/deep/y.ts',
  '.git/HEAD',
  '.env',
  'sub/.env',
  '.env.local',
  'node_modules/m/i.js',
  'web/node_modules/m/i.js',
  'ab',
  'abc',
  'a+b',
  'x[1]',
  '#hash',
  'sp ace',
  '!bang',
]
let folder = ''
let world: RealWorld

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ignore-'))
  await checkout(
    folder,
    Object.fromEntries([...files.map((name) => [name, 'x']), ['Dockerfile', 'FROM scratch\nCOPY . /\n']]),
  )
  world = await realWorld(realParts().env, folder)
})
afterAll(async () => {
  await world.host.close()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['*.md'],
  ['**/*.md', '!b/c'],
  ['*', '!src', '**/*.test.ts'],
  ['**', '!**/*.ts'],
  ['**/node_modules', '**/.env*', '.git'],
  ['/b/', './src//deep'],
  ['b/**/d.txt', 'a?'],
  ['[a-b]*', '!ab'],
  ['[^.]*'],
  ['**/.env', '!sub/.env', 'sub'],
  ['a+b', 'x\\[1\\]', '\\#hash', 'sp ace', '\\!bang'],
  ['# a', '#hash', ' a ', '..', '../a', '/../abc'],
  ['b/*', '!b/c', 'b/c/a.md'],
  ['**c', 'src/**'],
])(
  'BuildKit leaves out what we say it does: %j',
  async (...lines) => {
    await checkout(folder, { '.dockerignore': lines.join('\n') })
    const { layout } = await buildNow(world, { provenance: 'false' })
    const [image] = await readLayers(layout, true, world.host)
    const copied = (image?.layers ?? [])
      .flatMap(({ entries }) => entries)
      .filter((entry) => !isDirectory(entry))
      .map(({ path }) => path)
    const patterns = patternsOf(lines.join('\n'))
    expect(files.filter((name) => copied.includes(name))).toEqual(files.filter((name) => !isIgnored(name, patterns)))
  },
  60_000,
)
