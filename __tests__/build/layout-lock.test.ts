import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
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

/** Each process waits for the same instants, takes the folder of each round, and holds what it got until all are done. */
const program = `
import { createInterface } from 'node:readline'
import { takeFolder } from './layout-folder.mjs'
const [root, rounds] = process.argv.slice(2)
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
console.log('ready')
const { value: start } = await input.next()
const host = { atEnd() {}, log: { info() {} } }
for (let round = 0; round < Number(rounds); round += 1) {
  while (Date.now() < Number(start) + round * 40);
  const folder = root + '/' + round
  if (await takeFolder(folder, host) === folder) console.log(String(round))
}
console.log('done')
await input.next()
`

function contender() {
  const child = spawn(process.execPath, [join(root, 'contender.mjs'), root, String(rounds)])
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    /** What it says before that word. */
    async until(word: string) {
      const said: string[] = []
      for (;;) {
        const { value: line, done } = await lines.next()
        if (done) throw new Error(`a run ended before it was ${word}`)
        if (line === word) return said
        said.push(line)
      }
    },
    begin: (start: number) => child.stdin.write(`${start}\n`),
    end: () => child.stdin.end(),
  }
}

test.each(['a fresh folder', 'the lock of a run that died'])(
  'of runs that start at once one holds %s',
  async (lock) => {
    for (const name of ['layout-folder', 'lock-file']) {
      const text = await readFile(new URL(`${name}.ts`, source), 'utf8').catch(() => '')
      const { code } = await transform(text, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } })
      await writeFile(join(root, `${name}.mjs`), code.replaceAll(/\.ts(?=['"])/g, '.mjs'))
    }
    await writeFile(join(root, 'contender.mjs'), program)
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: '1' })
    if (lock !== 'a fresh folder')
      for (let round = 0; round < rounds; round += 1) await writeFile(join(root, `${round}.lock`), dead)
    const contenders = Array.from({ length: processes }, contender)
    await Promise.all(contenders.map(({ until }) => until('ready')))
    const start = Date.now() + 100
    for (const { begin } of contenders) begin(start)
    const holders = (await Promise.all(contenders.map(({ until }) => until('done')))).flat()
    for (const { end } of contenders) end()
    expect(holders.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round))
    const locks = (await readdir(root)).filter((name) => name.includes('.lock'))
    expect(locks).toHaveLength(rounds)
  },
)
