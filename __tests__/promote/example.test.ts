import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { promoteTable } from '../../src/pipeline/promote/inputs.ts'
import { outputs } from '../../src/promote/outputs.ts'

interface Job {
  readonly environment?: string
  readonly permissions: Readonly<Record<string, string>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[]
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: { readonly plan: Job; readonly promote: Job }
}

test('the example’s inputs and outputs are ones that exist, and each job may do no more than it does', async () => {
  const { permissions, jobs } = parse(await readFile('examples/workflows/promote.yml', 'utf8')) as Workflow
  expect(permissions).toEqual({})
  expect(jobs.plan.permissions).toEqual({ contents: 'read', packages: 'read' })
  expect(jobs.promote.permissions).toEqual({ contents: 'read', packages: 'write' })
  const [planned, promoted] = [jobs.plan, jobs.promote].map(
    ({ steps }) => steps.find(({ uses }) => uses === 'org/image-pipeline/promote@v1')?.with ?? {},
  )
  for (const given of [planned, promoted])
    expect(Object.keys(given ?? {}).filter((name) => !Object.hasOwn(promoteTable, name))).toEqual([])
  // What is approved is what was planned, by its digest.
  expect(planned?.['dry-run']).toBe(true)
  expect(jobs.plan.outputs).toEqual({ source: '${{ steps.promote.outputs.source }}' })
  expect(Object.keys(outputs)).toContain('source')
  expect(promoted?.['image-ref']).toBe('${{ needs.plan.outputs.source }}')
  expect(promoted?.identity).toBe(planned?.identity)
  expect([jobs.plan.environment, jobs.promote.environment]).toEqual([undefined, '${{ inputs.to }}'])
  for (const { uses } of [...jobs.plan.steps, ...jobs.promote.steps])
    expect(uses).toMatch(/^actions\/\S+@[0-9a-f]{40}$|^org\/image-pipeline\//)
})
