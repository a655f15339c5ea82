import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/prune/inputs.ts'
import { policyOf } from '../../src/prune/policy.ts'

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: {
    readonly prune: {
      readonly permissions: Readonly<Record<string, string>>
      readonly steps: readonly { readonly with: Readonly<Record<string, string>> }[]
    }
  }
}

test('the example’s inputs are ones that exist, and its rules are understood', async () => {
  const text = await readFile(join(process.cwd(), 'examples/workflows/prune.yml'), 'utf8')
  const { permissions, jobs } = parse(text) as Workflow
  const given = { ...jobs.prune.steps[0]?.with, 'prune-mode': 'apply' }
  expect(Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))).toEqual([])
  const { values } = await parseTable(inputs, [{ read: (name) => (given as Record<string, string>)[name] }])
  const { classes, asksPulls, asksBranches } = await policyOf(values, async () => undefined)
  expect(classes.map(({ name }) => name)).toEqual(['releases', 'prereleases', 'pull requests', 'commits', 'branches'])
  expect([asksPulls, asksBranches]).toEqual([true, true])
  expect(permissions).toEqual({})
  expect(jobs.prune.permissions).toEqual({ packages: 'write', contents: 'read', 'pull-requests': 'read' })
})
