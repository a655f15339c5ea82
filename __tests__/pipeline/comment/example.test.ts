import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { commentInputs } from '../../../src/pipeline/comment/inputs.ts'
import { table } from '../../../src/pipeline/inputs/tables.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly on: { readonly workflow_run: { readonly types: readonly string[] } }
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: {
    readonly comment: {
      readonly if: string
      readonly permissions: Readonly<Record<string, string>>
      readonly steps: readonly Step[]
    }
  }
}

const example = 'examples/workflows/comment-forks.yml'
const docs = 'docs/comment.md'
const pinned = /^(?:org\/image-pipeline(?:\/comment)?@v1|[\w-]+\/[\w-]+@[0-9a-f]{40})$/

test('the workflow for forks has the least permissions, pins what it uses, and runs nothing that the fork wrote', async () => {
  const { on, permissions, jobs } = parse(await readFile(example, 'utf8')) as Workflow
  expect(on.workflow_run.types).toEqual(['completed'])
  expect(permissions).toEqual({})
  expect(jobs.comment.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' })
  expect(jobs.comment.if).toContain('head_repository.full_name != github.repository')
  const { steps } = jobs.comment
  expect(steps.every(({ uses = '' }) => pinned.test(uses))).toBe(true)
  expect(steps.filter(({ run, uses }) => run !== undefined || uses?.includes('checkout'))).toEqual([])
  const own = steps.at(-1)
  expect(Object.keys(own?.with ?? {}).filter((name) => !Object.hasOwn(commentInputs, name))).toEqual([])
  // The artifact goes where the poster reads.
  expect(own?.with?.['comment-json']).toBe(steps[0]?.with?.path)
})

test('the steps of the docs are YAML, pinned, with inputs that exist, and name the artifact that the example looks for', async () => {
  const blocks = [...(await readFile(docs, 'utf8')).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, text = '']) => text,
  )
  expect(blocks).toHaveLength(3)
  const steps = blocks.flatMap((block) => {
    const parsed = parse(block) as
      | readonly Step[]
      | { readonly jobs?: { readonly image: { readonly steps: readonly Step[] } } }
    return 'jobs' in parsed
      ? (parsed.jobs?.image.steps ?? [])
      : Array.isArray(parsed)
        ? (parsed as readonly Step[])
        : []
  })
  expect(steps.map(({ uses }) => uses).filter((uses = '') => !pinned.test(uses))).toEqual([])
  for (const { with: given = {} } of steps.filter(({ uses }) => uses?.startsWith('org/')))
    expect(Object.keys(given).filter((name) => !Object.hasOwn(table, name))).toEqual([])
  const fetched = (parse(await readFile(example, 'utf8')) as Workflow).jobs.comment.steps[0]?.with?.pattern
  const upload = steps.find(({ uses }) => uses?.includes('upload-artifact'))
  // One a call of the reusable workflow, one of the steps of one's own.
  expect(fetched).toBe('image-pipeline-comment*')
  expect(upload?.with?.name).toBe('image-pipeline-comment')
})
