import { expect, test } from '@jest/globals'
import type { Stage } from '../../src/core/stage.ts'
import { inputTables, table } from '../../src/pipeline/inputs/tables.ts'
import { told, toldByName } from '../../src/pipeline/publish/parameters.ts'
import { type CalledStep, calledWorkflow } from '../support/called-workflow.ts'

/** What somebody passes to image.yml reaches every step of ours that reads it. */
const { on, jobs } = calledWorkflow()
const { inputs, secrets } = on.workflow_call

/** The action's names of what image.yml takes; its own inputs, such as `test-command`, are none of the action's. */
const taken = [
  ...Object.keys(inputs),
  ...Object.keys(secrets).map((name) => (name === 'build-secrets' ? 'secrets' : name)),
]
const known = taken.filter((name) => name in table)

const { registry, tools } = inputTables
const logins = Object.keys(registry)

/** What a stage reads beside the table of its own name. */
const alsoReads: Readonly<Record<Stage, readonly string[]>> = {
  metadata: [],
  lint: ['context', 'file', 'target', 'build-args', 'build-contexts', 'builder', ...logins],
  secrets: Object.keys(tools),
  build: logins,
  analyze: ['compare-with', ...logins],
  scan: ['compare-with', ...Object.keys(tools), ...logins],
  sbom: Object.keys(tools),
  test: logins,
  publish: ['images', 'push', ...logins],
  // Provenance tells what the image was asked for with.
  sign: [...told, ...toldByName, ...Object.keys(tools), ...logins],
  prune: ['images', ...logins],
}

/** By what a comment is known as that of its image. */
const ofComment = ['images', 'context', 'file', 'target']

const ownTable = (stage: Stage): readonly string[] => (stage in inputTables ? Object.keys(inputTables[stage]) : [])

/** What a step of image.yml is not given though its stages read it, and why. */
const exceptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  test: {
    'the caller’s own tests run in this job; a base that asks for a login is not looked at, which is told': logins,
  },
  merge: {
    'what the jobs of the platforms did is not done again': ['cache-from', 'cache-to', 'secrets', 'scan-db-repository'],
  },
}

interface Own {
  readonly job: string
  readonly step: CalledStep
  readonly stages: readonly Stage[]
}

const own: readonly Own[] = Object.entries(jobs).flatMap(([job, { steps }]) =>
  steps
    .filter(({ uses = '' }) => uses.startsWith('$/'))
    .map((step) => ({ job, step, stages: (step.with?.stages ?? 'prune').split(',') as Stage[] })),
)

/** Of what image.yml takes, what this step's stages read. */
function readBy({ step, stages }: Own): readonly string[] {
  const read = new Set([
    ...['config', 'environment'],
    ...stages.flatMap((stage) => [...ownTable(stage), ...alsoReads[stage]]),
    ...(step.with?.job === 'merge' ? ofComment : []),
  ])
  return known.filter((name) => read.has(name))
}

test.each(own.map((one) => [one.job, one] as const))('%s is given what its stages read', (job, one) => {
  const spared = new Set(Object.values(exceptions[job] ?? {}).flat())
  const given = Object.keys(one.step.with ?? {})
  expect(readBy(one).filter((name) => !spared.has(name) && !given.includes(name))).toEqual([])
})

test('an input is passed on under its own name, and as it was given', () => {
  for (const { job, step } of own)
    for (const [name, value] of Object.entries(step.with ?? {})) {
      if (['job', 'stages'].includes(name) || (job === 'build' && name === 'platforms')) continue
      const source =
        name === 'secrets' ? 'secrets.build-secrets' : name in secrets ? `secrets.${name}` : `inputs.${name}`
      expect(`${job}: ${value}`).toContain(source)
    }
})

test('every exception is one: something of it is read there and not given', () => {
  for (const [job, why] of Object.entries(exceptions)) {
    const one = own.find((each) => each.job === job)
    expect(one).toBeDefined()
    for (const names of Object.values(why))
      for (const name of names) {
        expect(one && readBy(one)).toContain(name)
        expect(one?.step.with).not.toHaveProperty(name)
      }
  }
})

test('every input and secret of the action’s that image.yml takes reaches some step', () => {
  expect(own.map(({ job }) => job)).toEqual(['test', 'build', 'merge', 'cleanup'])
  const given = new Set(own.flatMap(({ step }) => Object.keys(step.with ?? {})))
  expect(known.filter((name) => !given.has(name))).toEqual([])
})
