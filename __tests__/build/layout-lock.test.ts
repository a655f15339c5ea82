import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { transform } from '@swc/core'

const rounds = 40
const processes = 4
const source = new URL('../../src/build/', import.meta.url)
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

/** Each process waits for the same instant, takes the folder of the round, and holds what it got until the end. */
const contender = `
import { takeFolder } from './layout-folder.mjs'
const [root, rounds, start] = process.argv.slice(2)
const host = { atEnd() {}, log: { info() {} } }
for (let round = 0; round < Number(rounds); round += 1) {
  while (Date.now() < Number(start) + round * 40);
  const folder = root + '/' + round
  if (await takeFolder(folder, host) === folder) console.log(round)
}
await new Promise((resolve) => setTimeout(resolve, 300))
`

async function contend(start: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(root, 'contender.mjs'), root, String(rounds), String(start)])
  let said = ''
  for await (const chunk of child.stdout) said += chunk
  return said.split('\n').filter(Boolean)
}

test.each(['a fresh folder', 'the lock of a run that died'])(
  'of runs that start at once one holds %s',
  async (lock) => {
    for (const name of ['layout-folder', 'lock-file']) {
      const text = await readFile(new URL(`${name}.ts`, source), 'utf8').catch(() => '')
      const { code } = await transform(text, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } })
      await writeFile(join(root, `${name}.mjs`), code.replaceAll(/\.ts(?=['"])/g, '.mjs'))
    }
    await writeFile(join(root, 'contender.mjs'), contender)
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: '1' })
    if (lock !== 'a fresh folder')
      for (let round = 0; round < rounds; round += 1) await writeFile(join(root, `${round}.lock`), dead)
    const start = Date.now() + 800
    const holders = (await Promise.all(Array.from({ length: processes }, () => contend(start)))).flat()
    expect(holders.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round))
    const locks = (await readdir(root)).filter((name) => name.includes('.lock'))
    expect(locks).toHaveLength(rounds)
  },
  30_000,
)
