import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { mapping, readWorkflow } from '../support/workflow-rules/workflow.ts'

const { jobs, steps } = readWorkflow('release.yml', readFileSync('.github/workflows/release.yml', 'utf8'))
const idOf = (at: readonly (string | number)[]) => String(at[1])
const needs = new Map(jobs.map(({ at, content }) => [idOf(at), [content.needs ?? []].flat().map(String)]))

/** A job and all that has to end well before it. */
function before(id: string): readonly string[] {
  return [...new Set((needs.get(id) ?? []).flatMap((needed) => [needed, ...before(needed)]))]
}

test('v1 moves when every other job has ended well', () => {
  expect([...before('move')].sort()).toEqual([...needs.keys()].filter((id) => id !== 'move').sort())
})

test('nothing is written before everything is verified and a person has let it through', () => {
  const writing = jobs.filter(({ content }) => Object.values(mapping(content.permissions)).includes('write'))
  for (const { at } of writing) expect(['publish', ...before('publish'), ...before(idOf(at))]).toContain('verify')
  expect(jobs.find(({ at }) => idOf(at) === 'publish')?.content.environment).toBe('release')
  for (const { at } of writing.filter((job) => idOf(job.at) !== 'publish'))
    expect(before(idOf(at))).toContain('publish')
})

test('no job that may write, or is known to npm, installs a package', () => {
  const installing = steps.filter(({ content }) =>
    /npm (?:ci|install|test|run|exec)|npx/.test(String(content.run ?? '')),
  )
  expect([...new Set(installing.map(({ job }) => idOf(job.at)))]).toEqual(['verify'])
})
