import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Command } from '../../src/core/host.ts'
import { mergeLines } from '../../src/git/merge-lines.ts'
import type { Scratch } from '../../src/git/scratch.ts'

const merge = 'a'.repeat(40)

type Hunks = readonly (readonly [start: number, count: number])[]

function patch(name: string, hunks: Hunks): string {
  const lines = (count: number) => '+++ b/not-a-name\n'.repeat(count)
  const head = `diff --git a/x b/x\n--- a/x\n+++ ${name}\n`
  return `commit ${merge}\n\n${head}${hunks.map(([start, n]) => `@@ -1,0 +${start},${n} @@\n${lines(n)}`).join('')}`
}

async function asked(patches: string, parents = 2, file = 'x') {
  const runs: Pick<Command, 'args' | 'stdin'>[] = []
  const scratch = {
    run: async (command: Pick<Command, 'args' | 'stdin' | 'onStdoutChunk'>) => {
      runs.push(command)
      await command.onStdoutChunk?.(Buffer.from(patches))
      return { status: 0, stdout: '', stderr: '' }
    },
  } as unknown as Scratch
  const wrote = await mergeLines(new Map([[merge, parents]]), new Set([file]), ['--no-renames'], scratch)
  return { runs, wrote: (line: number, endLine = line) => wrote(merge, file, line, endLine) }
}

test('lines that are new against all parents are the merge’s own', async () => {
  const { wrote, runs } = await asked(patch('b/x', [[1, 3]]) + patch('b/x', [[3, 2]]))
  expect([1, 2, 3, 4].map((line) => wrote(line))).toEqual([false, false, true, false])
  expect([wrote(1, 2), wrote(2, 3), wrote(0)]).toEqual([false, true, true])
  expect(runs[0]).toMatchObject({
    args: ['log', '--no-walk=unsorted', '--stdin', '-p', '-U0', '--no-renames'],
    stdin: `${merge}\n`,
  })
})

test('a file that is as one of the parents has it is not the merge’s own', async () => {
  const { wrote } = await asked(patch('b/x', [[1, 3]]))
  expect([wrote(1), wrote(0)]).toEqual([false, false])
})

test('what the patches do not name counts as the merge’s own', async () => {
  expect((await asked(patch('b/y', [[1, 3]]))).wrote(1)).toBe(true)
})

test.each([
  ['b/a b\t', 'a b'],
  ['"b/tab\\there"', 'tab\there'],
  ['"b/quo\\"te\\\\"', 'quo"te\\'],
  ['"b/\\303\\244"', 'ä'],
])('a name that git writes as %j is %j', async (written, file) => {
  expect((await asked(patch(written, [[1, 1]]), 2, file)).wrote(1)).toBe(false)
})

test('without merges git is not asked', async () => {
  const scratch = { run: () => Promise.reject(new Error('asked')) } as unknown as Scratch
  expect((await mergeLines(new Map(), new Set(), [], scratch))(merge, 'x', 1, 1)).toBe(true)
})

test('any hunks: own are the lines that are in one of each parent', async () => {
  const hunks = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { maxLength: 5 })
    .map((gaps) => {
      let at = 0
      return gaps.map(([gap, count]) => {
        const start = at + gap
        at = start + count
        return [start, count] as const
      })
    })
  const has = (all: Hunks, line: number) => all.some(([start, count]) => line >= start && line < start + count)
  await fc.assert(
    fc.asyncProperty(hunks, hunks, hunks, async (one, two, three) => {
      const { wrote } = await asked([one, two, three].map((all) => patch('b/x', all)).join(''), 3)
      for (let line = 1; line < 45; line += 1)
        expect(wrote(line)).toBe([one, two, three].every((all) => has(all, line)))
    }),
  )
})
