import { expect, test } from '@jest/globals'
import { InputError } from '../../src/core/errors.ts'
import { githubServer } from '../../src/pipeline/github-server.ts'
import { pruneRegistry } from '../../src/pipeline/prune/registries.ts'

const of = (apiUrl: string, registry = '', packages: readonly string[] = []) =>
  pruneRegistry({ apiUrl, registry, packages })

test.each([
  ['https://api.github.com', '', 'ghcr.io'],
  ['https://api.github.com', 'https://GHCR.io', 'ghcr.io'],
  ['https://api.acme.ghe.com', '', 'containers.acme.ghe.com'],
  ['https://ghes.example/api/v3', '', 'containers.ghes.example'],
  ['https://ghes.example/api/v3', 'containers.ghes.example', 'containers.ghes.example'],
  ['https://ghes.example/api/v3', 'ghes.example', 'ghes.example'],
  ['http://127.0.0.1:4000/api/v3', '127.0.0.1:4000', '127.0.0.1:4000'],
])('%s with registry "%s" deletes from %s', (apiUrl, registry, expected) => {
  expect(of(apiUrl, registry)).toBe(expected)
})

test.each([
  ['https://api.github.com', 'docker.io'],
  ['https://api.github.com', 'containers.ghes.example'],
  ['https://api.github.com', '127.0.0.1:4000'],
  ['https://api.acme.ghe.com', 'ghcr.io'],
  ['https://ghes.example/api/v3', 'ghcr.io'],
  ['https://ghes.example/api/v3', 'docker.io'],
  ['http://127.0.0.1:4000/api/v3', ''],
  ['no address', ''],
])('%s with registry %s is a mistake: one would be read and the other deleted from', (apiUrl, registry) => {
  expect(() => of(apiUrl, registry)).toThrow(InputError)
})

test('packages lie in that registry', () => {
  expect(of('https://api.github.com', '', ['app', 'me/app', 'ghcr.io/me/app', 'GHCR.io/me/b'])).toBe('ghcr.io')
  expect(() => of('https://api.github.com', '', ['ghcr.io/me/app', 'quay.io/me/app'])).toThrow(
    /prune-packages \("quay\.io\/me\/app"\)/,
  )
  expect(() => of('https://ghes.example/api/v3', '', ['ghcr.io/me/app'])).toThrow(InputError)
})

test.each([
  ['https://api.github.com', 'https://github.com'],
  ['https://api.acme.ghe.com', 'https://acme.ghe.com'],
  ['https://ghes.example/api/v3', 'https://ghes.example'],
  ['https://api.ghes.example/', 'https://api.ghes.example'],
])('%s belongs to %s', (api, server) => {
  expect(githubServer(api)).toBe(server)
})
