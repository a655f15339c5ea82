import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { rules } from '../support/workflow-rules/index.ts'
import { shownWorkflows, wholeOf } from '../support/workflow-rules/shown.ts'
import { readWorkflow } from '../support/workflow-rules/workflow.ts'

const shown = shownWorkflows()
const workflows = shown.map(({ path, text }) => readWorkflow(path, text))

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, { check, bad }) => {
  test.each(bad.map((text, index) => [index + 1, text] as const))('bad example %i is caught', (index, text) => {
    expect(check(readWorkflow(`example ${index}`, text))).not.toEqual([])
  })

  test.each(workflows.map((workflow) => [workflow.path, workflow] as const))('%s', (_path, workflow) => {
    expect(check(workflow).map(({ at, text }) => `${at.join('.')}: ${text}`)).toEqual([])
  })
})

test('the quick start and the workflows of this repository are among what is checked', () => {
  const paths = shown.map(({ path }) => path.replace(/:\d+$/, ''))
  for (const path of ['README.md', 'docs/gates.md', '.github/workflows/ci.yml', 'examples/workflows/prune.yml'])
    expect(paths).toContain(path)
})

test('no block of YAML that uses an action, or has jobs, is passed over', () => {
  const pages = new Set(shown.flatMap(({ path }) => (/\.md:/.test(path) ? [path.replace(/:\d+$/, '')] : [])))
  for (const page of pages) {
    const blocks = [...readFileSync(page, 'utf8').matchAll(/^ *```ya?ml[^\n]*\n([\s\S]*?)^ *```$/gm)]
    const passed = blocks
      .map(([, block = '']) => block)
      .filter((block) => /^\s*(?:- )?(?:uses|jobs|steps):/m.test(block))
    expect(passed.filter((block) => wholeOf(block) === undefined)).toEqual([])
  }
})

test.each([
  ['a list of steps', '- run: make\n'],
  ['a job’s content', 'runs-on: ubuntu-24.04\ntimeout-minutes: 5\nsteps:\n  - run: make\n'],
  ['jobs', 'image:\n  uses: org/image-pipeline/.github/workflows/image.yml@v1\n'],
  ['a workflow without its events', 'jobs:\n  image:\n    runs-on: ubuntu-24.04\n'],
  ['inputs of ours', 'platforms: linux/amd64\n'],
  ['permissions', '    permissions:\n      contents: read # check out\n'],
])('%s is checked as part of a whole workflow', (_, block) => {
  expect(readWorkflow('block', wholeOf(block) ?? '').jobs).toHaveLength(1)
})

test('YAML that is no workflow is not taken for one', () => {
  expect(wholeOf('apiVersion: v1\nkind: Pod\n')).toBeUndefined()
  expect(wholeOf('- name: gateway\n  port: 8000\n')).toBeUndefined()
})
