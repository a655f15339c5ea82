import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Inputs } from '../../src/pipeline/inputs/read-inputs.ts'
import { openRegistry } from '../../src/pipeline/open-registry.ts'
import { fakeHost } from '../support/fake-host.ts'
// Loaded lazily and side by side, which jest's module loader does not take the first time.
import '../../src/registry/client.ts'
import '../../src/registry/credentials.ts'

const inputs = {
  stages: ['prune'],
  githubToken: 'ghs_CANARY',
  registry: '',
  username: '',
  password: '',
  registryAuth: [],
} as unknown as Inputs

/** What is sent to a registry that asks for a login. */
async function sentTo(registry: string, env: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'open-registry-'))
  const sent: string[] = []
  const host = fakeHost({
    env: { HOME: folder, ...env },
    cacheDir: folder,
    fetch: (url, init) => {
      sent.push(`${url} ${new Headers(init?.headers).get('authorization') ?? 'nobody'}`)
      return new Response('{}', { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } })
    },
  })
  try {
    const opened = await openRegistry(inputs, host.env)
    await opened
      .registry(host)
      .getManifest({ registry, repository: 'acme/app' }, 'latest')
      .catch(() => {})
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  expect(sent.length).toBeGreaterThan(0)
  return sent.join('\n')
}

const basic = Buffer.from('x-access-token:ghs_CANARY').toString('base64')
const ghes = { GITHUB_API_URL: 'https://ghes.example/api/v3' }

test('the token of a server goes to its own registry, also where only the API is named', async () => {
  expect(await sentTo('containers.ghes.example', ghes)).toContain(basic)
  expect(await sentTo('ghcr.io', { GITHUB_API_URL: 'https://api.github.com' })).toContain(basic)
  expect(await sentTo('ghcr.io', {})).toContain(basic)
})

test('and to no other', async () => {
  expect(await sentTo('ghcr.io', ghes)).not.toContain(basic)
  expect(await sentTo('containers.ghes.example', {})).not.toContain(basic)
})
