import { expect, test } from '@jest/globals'
import { packagesApi } from '../../src/github/packages.ts'
import { apply } from '../../src/prune/apply.ts'
import { look } from '../../src/prune/look.ts'
import { plan } from '../../src/prune/plan.ts'
import { restore } from '../../src/prune/restore.ts'
import { registryClient } from '../../src/registry/client.ts'
import { startGhcr } from '../support/ghcr/server.ts'
import { onlineHost } from '../support/online-host.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { policyOfInputs } from '../support/prune-wish.ts'

test('over a real wire: looked at, deleted with connections that are cut, restored', async () => {
  const login = { username: 'x', password: 'ghs_x' }
  const ghcr = await startGhcr({ inMemory: true, logins: [{ password: login.password }] })
  try {
    const builder = packageBuilder()
    const kept = builder.multiArch({ age: 2, tags: ['v2'] })
    builder.signature(kept.index)
    const old = builder.multiArch({ age: 60, tags: ['v1'] })
    builder.signature(old.index)
    builder.referrer(old.index)
    builder.into(ghcr.store, 'acme/app')
    const held = ghcr.store.package('acme/app')
    const alive = () => [...held.versions.values()].filter(({ deleted }) => !deleted).length
    const before = new Map(held.tags)

    const host = { ...onlineHost(), now: () => new Date() }
    const api = packagesApi({ apiUrl: ghcr.apiUrl, token: login.password }, host)
    const registry = registryClient(host, async (name) => ({ registry: name, ...login }), { width: 30 })
    const of = { registry: ghcr.host, owner: 'acme', name: 'app' }
    const policy = await policyOfInputs({ 'prune-keep-last': '1' })
    ghcr.faults.add({ on: /versions\?/, cutAnswer: 300 }, { on: /manifests/, cutAnswer: 10 })
    const snapshot = await look({ package: of, policy }, { api, registry, repository: 'acme/app', host })
    ghcr.faults.add({ on: /^DELETE/, cutAnswer: 0, times: 2 }, { on: /^DELETE/, after: 3, cut: true })
    const applied = await apply(plan(policy, snapshot), snapshot, policy, { api, registry, host })
    expect(applied).toMatchObject({ left: 0, spared: [] })
    expect(applied.deleted).toHaveLength(7)
    expect(alive()).toBe(6)

    ghcr.faults.add({ on: /^POST .*restore/, cutAnswer: 0 })
    const end = await restore(applied, { api, registry, host })
    expect(end).toMatchObject({ failed: [], left: 0 })
    expect(alive()).toBe(13)
    expect(new Map(held.tags)).toEqual(before)
  } finally {
    await ghcr.close()
  }
})
