import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { calledWorkflow } from '../support/called-workflow.ts'
import { type Context, evaluated } from '../support/expression.ts'

/** When image.yml merges, and when what it merges may be published. */
const { jobs } = calledWorkflow()
const { merge } = jobs
const step = (id: string) => merge?.steps.find((one) => one.id === id)
const guard = merge?.steps.find(({ name }) => name === 'Every job before this one has ended well')

const results = ['success', 'failure', 'cancelled', 'skipped'] as const
const pairs = results.flatMap((tested) => results.map((build) => [tested, build] as const))

/** Of a push to main, in the run 77. */
const world = (tested: string, build: string, push = 'auto', outcome = 'passed'): Context => ({
  github: { ref: 'refs/heads/main', run_id: '77', event: {} },
  inputs: { push },
  needs: { test: { result: tested, outputs: { names: 'abc' } }, build: { result: build } },
  steps: { image: { outputs: { gate: outcome } } },
})

test.each(pairs)(
  'test ended with %s, build with %s: only where both ended well is anything published',
  (tested, build) => {
    const isGood = tested === 'success' && build === 'success'
    for (const push of ['auto', 'true', 'false', '']) {
      expect(evaluated(step('image')?.with?.push ?? '', world(tested, build, push))).toBe(isGood ? push : 'false')
      // The job itself fails then, whatever its step said.
      expect(evaluated(guard?.if ?? '', world(tested, build, push))).toBe(!isGood)
    }
  },
)

test.each(pairs)('test ended with %s, build with %s: it tells what there is to tell', (tested, build) => {
  expect(evaluated(merge?.if ?? '', world(tested, build))).toBe(build !== 'skipped')
  expect(evaluated(merge?.if ?? '', world(tested, build), true)).toBe(false)
})

test('nothing else of merge says what is published: neither another step of ours, nor a variable', () => {
  expect(merge?.steps.filter(({ uses = '' }) => uses.startsWith('$/'))).toEqual([step('image')])
  expect(step('image')?.if).toBeUndefined()
  expect(step('image')?.env).toBeUndefined()
})

test('a run that moves no tag pushes none out of the queue that moves some', () => {
  const group = (tested: string, build: string) => evaluated(merge?.concurrency?.group ?? '', world(tested, build))
  expect(group('success', 'success')).toBe('image-refs/heads/main-abc')
  for (const [tested, build] of pairs)
    if (tested !== 'success' || build !== 'success') expect(group(tested, build)).toBe('image-refs/heads/main-abc-77')
})

test('failed tests fail the gate, also where every platform passed', () => {
  const gate = (tested: string, outcome: string) =>
    evaluated(merge?.outputs?.gate ?? '', world(tested, 'success', 'auto', outcome))
  for (const outcome of ['passed', 'failed', 'skipped', '']) {
    expect(gate('success', outcome)).toBe(outcome)
    for (const tested of ['failure', 'cancelled']) expect(gate(tested, outcome)).toBe('failed')
  }
})

test('why the job fails is told', () => {
  const { status, stdout } = spawnSync('bash', ['-e', '-c', guard?.run ?? ''], {
    env: { PATH: process.env.PATH ?? '', TEST: 'failure', BUILD: 'success' },
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([
    1,
    '::error::No tag has moved: the job test ended with failure, those of the platforms with success.\n',
  ])
})
