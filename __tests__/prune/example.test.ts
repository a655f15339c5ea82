import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { caches } from '../../src/build/caches.ts'
import { inputs } from '../../src/prune/inputs.ts'
import { look } from '../../src/prune/look.ts'
import { plan } from '../../src/prune/plan.ts'
import { worldOf } from '../support/prune-planned.ts'
import { policyOfInputs } from '../support/prune-wish.ts'

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: {
    readonly prune: {
      readonly permissions: Readonly<Record<string, string>>
      readonly steps: readonly { readonly with: Readonly<Record<string, string>> }[]
    }
  }
}

async function example() {
  const { permissions, jobs } = parse(
    await readFile(join(process.cwd(), 'examples/workflows/prune.yml'), 'utf8'),
  ) as Workflow
  const given: Readonly<Record<string, string>> = { ...jobs.prune.steps[0]?.with, 'prune-mode': 'apply' }
  return { permissions, job: jobs.prune, given, policy: await policyOfInputs(given) }
}

test('the example’s inputs are ones that exist, and its rules are understood', async () => {
  const { permissions, job, given, policy } = await example()
  expect(Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))).toEqual([])
  const { classes, asksPulls, asksBranches } = policy
  expect(classes.map(({ name }) => name)).toEqual(['releases', 'prereleases', 'pull requests', 'commits', 'branches'])
  expect([asksPulls, asksBranches]).toEqual([true, true])
  expect(permissions).toEqual({})
  expect(job.permissions).toEqual({ packages: 'write', contents: 'read', 'pull-requests': 'read' })
})

/** The tag that a job of one platform gives its cache where the cache of all is called `buildcache`. */
const cacheOf = (platform: string) => {
  const [to = ''] = caches([], ['type=registry,ref=ghcr.io/me/app:buildcache,mode=max'], platform).to
  return /ref=ghcr\.io\/me\/app:([\w.-]+)/.exec(to)?.[1] ?? ''
}

test('the example keeps releases, caches and what is still worked on, and nothing else', async () => {
  const kept = ['latest', 'v1.2.3', '1.3.0', 'main', 'feature-2', 'pr-91', 'sha-0123456']
  const goes = ['v1.2.1', '1.2.0', 'pr-7', 'feature-x', 'edge', '2.0.0-rc.1']
  const cached = ['buildcache', cacheOf('linux/amd64'), cacheOf('linux/arm64')]
  expect(cached).toEqual(['buildcache', 'buildcache-linux-amd64', 'buildcache-linux-arm64'])
  const world = worldOf((builder) => {
    for (const tag of [...kept, ...goes]) builder.multiArch({ age: 100, tags: [tag] })
    builder.multiArch({ age: 99, tags: ['v1.2.2'] })
    for (const tag of cached) builder.cache({ age: 100, tags: [tag] })
  })
  const { policy } = await example()
  const snapshot = await look({ package: world.package, policy }, world.run())
  const judged = plan(policy, snapshot).versions.flatMap(({ tags, verdict }) =>
    tags.map((tag) => [tag, verdict] as const),
  )
  const of = (verdict: string) => judged.filter(([, said]) => said === verdict).map(([tag]) => tag)
  expect(of('delete').sort()).toEqual([...goes, 'keep'].sort())
  expect(of('keep').sort()).toEqual([...kept, ...cached, 'v1.2.2'].sort())
})
