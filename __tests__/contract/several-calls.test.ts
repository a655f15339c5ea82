import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { calledWorkflow, type CalledStep as Step } from '../support/called-workflow.ts'
import { actionOf, mapping, readWorkflow } from '../support/workflow-rules/workflow.ts'

const { jobs } = calledWorkflow()
const folder = mkdtempSync(join(tmpdir(), 'calls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const stepOf = (job: string, fits: (step: Step) => boolean): Step => jobs[job]?.steps.find(fits) ?? {}
const byId = (job: string, id: string) => stepOf(job, (step) => step.id === id)
const uses = (job: string, action: string) => stepOf(job, ({ uses = '' }) => uses.startsWith(action))

/** What a step of bash tells, with these values in its environment. */
function outputOf({ run = '' }: Step, env: Readonly<Record<string, string>>): string {
  const file = join(folder, `${Math.random()}`)
  const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    env: { PATH: process.env.PATH ?? '', GITHUB_OUTPUT: file, ...env },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return /^\w+=(.*)\n$/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
}

const backend = JSON.stringify({ images: 'ghcr.io/octo/backend', 'test-services': 'app:\n  image: "$(id)"\n' }, null, 2)
const frontend = JSON.stringify({ images: 'ghcr.io/octo/frontend' }, null, 2)

test('two calls in one run, of two images, do not write over each other’s parts', () => {
  const step = byId('build', 'part')
  expect(step.env?.CALL).toBe('${{ toJSON(inputs) }}')
  const [one, other] = [backend, frontend].map((CALL) => outputOf(step, { CALL, PART: '/temp/parts/linux-arm64' }))
  expect(one).toMatch(/^[0-9a-f]{12}-linux-arm64$/)
  expect(other).toMatch(/^[0-9a-f]{12}-linux-arm64$/)
  expect(one).not.toBe(other)
})

test('each call merges its own parts alone', () => {
  const step = byId('merge', 'call')
  expect(step.env?.CALL).toBe('${{ toJSON(inputs) }}')
  const key = outputOf(step, { CALL: backend })
  const part = outputOf(byId('build', 'part'), { CALL: backend, PART: '/temp/parts/linux-arm64' })
  expect(part.startsWith(`${key}-`)).toBe(true)
  expect(uses('merge', 'actions/download-artifact').with?.pattern).toBe('image-part-${{ steps.call.outputs.key }}-*')
  expect(uses('build', 'actions/upload-artifact').with?.name).toBe('image-part-${{ steps.part.outputs.name }}')
})

test('calls that give one image other tags do not push each other out of the queue, and no list of images is too long for it', () => {
  const step = byId('test', 'names')
  expect(jobs.test?.outputs?.names).toBe('${{ steps.names.outputs.key }}')
  expect(jobs.merge?.concurrency?.group).toMatch(
    /^image-\$\{\{ github\.ref \}\}-\$\{\{ needs\.test\.outputs\.names \}\}/,
  )
  for (const name of ['images', 'tags', 'flavor', 'config', 'environment'])
    expect(step.env?.NAMES).toContain(`\${{ inputs.${name} }}`)
  expect(outputOf(step, { NAMES: 'ghcr.io/octo/app\n'.repeat(1000) })).toMatch(/^[0-9a-f]{12}$/)
})

test('runs and calls that clean up the same wait for each other, whatever the event, and no list of images is too long for it', () => {
  const step = byId('due', 'queue')
  expect(jobs.due?.outputs?.queue).toBe('${{ steps.queue.outputs.key }}')
  expect(jobs.cleanup?.concurrency?.group).toBe('image-cleanup-${{ needs.due.outputs.queue }}')
  for (const name of ['images', 'prune-packages', 'prune-rules', 'config', 'environment'])
    expect(step.env?.NAMES).toContain(`\${{ inputs.${name} }}`)
  expect(outputOf(step, { NAMES: 'ghcr.io/octo/app\n'.repeat(1000) })).toMatch(/^[0-9a-f]{12}$/)
})

test('no name of a queue holds what somebody wrote, which may be long and have lines', () => {
  for (const { concurrency } of Object.values(jobs)) expect(concurrency?.group ?? '').not.toContain('inputs.')
})

test('what cleanup removed is kept of each call and attempt', () => {
  const { name } = uses('cleanup', 'actions/upload-artifact').with ?? {}
  expect(name).toBe('prune-record-${{ steps.call.outputs.key }}-${{ github.run_attempt }}')
  expect(outputOf(byId('cleanup', 'call'), { CALL: frontend })).toMatch(/^[0-9a-f]{12}$/)
})

test('the comment that another workflow posts for a fork is kept of each call, and that workflow takes all of them', () => {
  const { name = '' } = uses('merge', 'actions/upload-artifact').with ?? {}
  expect(name).toBe('image-pipeline-comment-${{ steps.call.outputs.key }}')
  const forks = readWorkflow('comment-forks.yml', readFileSync('examples/workflows/comment-forks.yml', 'utf8'))
  const download = forks.steps.find((step) => actionOf(step) === 'actions/download-artifact')
  const { name: one, pattern } = mapping(download?.content.with)
  expect([one, pattern]).toEqual([undefined, 'image-pipeline-comment*'])
  // That of a workflow with a job of one's own, as docs/comment.md shows it.
  expect(readFileSync('docs/comment.md', 'utf8')).toContain('name: image-pipeline-comment\n')
})
