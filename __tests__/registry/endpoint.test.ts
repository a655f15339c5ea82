import { expect, test } from '@jest/globals'
import { originOf, resolveLocation } from '../../src/registry/endpoint.ts'
import { githubRegistry, registryHost, serverName } from '../../src/registry/names.ts'

test.each([
  ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
  ['127.9.9.9', 'http://127.9.9.9'],
  ['localhost:5000', 'http://localhost:5000'],
  ['[::1]:5000', 'http://[::1]:5000'],
  ['ghcr.io', 'https://ghcr.io'],
  ['localhost.example.com', 'https://localhost.example.com'],
  ['127.0.0.1.example.com', 'https://127.0.0.1.example.com'],
  ['docker.io', 'https://registry-1.docker.io'],
])('%s is asked at %s', (registry, origin) => {
  expect(originOf(registry)).toBe(origin)
})

test('an address in an answer may be relative, absolute, on another host, or say http by mistake', () => {
  const asked = 'https://a.io/v2/o/n/blobs/uploads/'
  expect(resolveLocation('/v2/x?s=1', asked)).toBe('https://a.io/v2/x?s=1')
  expect(resolveLocation('https://b.io/x', asked)).toBe('https://b.io/x')
  expect(resolveLocation('http://a.io/x', asked)).toBe('https://a.io/x')
  expect(resolveLocation('http://127.0.0.1:5000/x', 'http://127.0.0.1:5000/y')).toBe('http://127.0.0.1:5000/x')
})

test('registries are known by one name, whatever people and files write', () => {
  for (const name of ['', 'docker.io', 'https://index.docker.io/v1/', 'registry-1.docker.io'])
    expect(registryHost(name)).toBe('docker.io')
  expect(registryHost(' https://GHCR.io/owner ')).toBe('ghcr.io')
  expect(serverName('docker.io')).toBe('https://index.docker.io/v1/')
  expect(githubRegistry('https://github.com')).toBe('ghcr.io')
  expect(githubRegistry('https://acme.ghe.com')).toBe('containers.acme.ghe.com')
})

test('an https registry cannot send layers on without encryption', () => {
  expect(() => resolveLocation('http://b.io/upload', 'https://a.io/v2/x/blobs/uploads/')).toThrow(/without encryption/)
})
