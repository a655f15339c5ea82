import { expect, test } from '@jest/globals'
import { hasProxy, proxyFor, proxySecrets } from '../../src/core/proxy.ts'

const proxy = 'http://proxy.example:3128'
const by = async (url: string, env: Readonly<Record<string, string>>) => (await proxyFor(new URL(url), env))?.href

test.each([
  ['https_proxy', 'https://ghcr.io/v2/', true],
  ['HTTPS_PROXY', 'https://ghcr.io/v2/', true],
  ['http_proxy', 'http://ghes.example/api', true],
  ['HTTP_PROXY', 'http://ghes.example/api', true],
  ['HTTP_PROXY', 'https://ghcr.io/v2/', false],
  ['HTTPS_PROXY', 'http://ghes.example/api', false],
  ['ALL_PROXY', 'https://ghcr.io/v2/', false],
])('%s and %s: by the proxy is %s', async (name, url, expected) => {
  expect(await by(url, { [name]: proxy })).toBe(expected ? `${proxy}/` : undefined)
})

test('small letters win, and a proxy without a scheme is an http one', async () => {
  expect(await by('https://ghcr.io', { https_proxy: 'small.example:8080', HTTPS_PROXY: proxy })).toBe(
    'http://small.example:8080/',
  )
})

test.each([
  'https://localhost:5000/v2/',
  'https://127.0.0.1:5000/v2/',
  'https://127.9.9.9/',
  'https://[::1]:5000/',
  'https://registry.localhost/',
])('%s is this machine, which no proxy is asked for', async (url) => {
  expect(await by(url, { HTTPS_PROXY: proxy })).toBeUndefined()
})

test.each([
  ['ghcr.io', 'https://ghcr.io/v2/', true],
  ['ghcr.io', 'https://pkg.ghcr.io/', true],
  ['ghcr.io', 'https://notghcr.io/', false],
  ['.example', 'https://a.example/', true],
  ['*.example', 'https://a.b.example/', true],
  ['GHES.example', 'https://ghes.example/', true],
  ['a.example:8443', 'https://a.example:8443/', true],
  ['a.example:8443', 'https://a.example/', false],
  ['a.example:443', 'https://a.example/', true],
  ['10.0.0.0/8', 'https://10.2.3.4/', true],
  ['10.0.0.0/8', 'https://11.2.3.4/', false],
  ['10.0.0.0/8', 'https://ten.example/', false],
  ['fd00::/8', 'https://[fd12::1]/', true],
  ['10.2.3.4', 'https://10.2.3.4:5000/', true],
  ['[fd12::1]:5000', 'https://[fd12::1]:5000/', true],
  ['fd12::1', 'https://[fd12::1]:5000/', true],
  ['2.3.4', 'https://1.2.3.4/', false],
  ['x.example, ghcr.io', 'https://ghcr.io/', true],
  ['*', 'https://ghcr.io/', true],
  ['', 'https://ghcr.io/', false],
  ['10.0.0.0/99', 'https://10.2.3.4/', false],
])('NO_PROXY=%s: %s without the proxy is %s', async (except, url, expected) => {
  expect((await by(url, { HTTPS_PROXY: proxy, NO_PROXY: except })) === undefined).toBe(expected)
})

test('what is no http proxy is told, without its password', async () => {
  const env = { HTTPS_PROXY: 'socks5://me:PASSWORD-CANARY@proxy.example' }
  const told = await proxyFor(new URL('https://ghcr.io'), env).catch(String)
  expect(told).toBe('UserError: HTTPS_PROXY is no address of an http proxy')
})

test('passwords are told to whoever masks them: as written, as meant, as sent', () => {
  expect(hasProxy({})).toBe(false)
  expect(proxySecrets({ https_proxy: 'http://me:p%40ss@proxy.example', HTTP_PROXY: proxy })).toEqual([
    'p%40ss',
    'p@ss',
    Buffer.from('me:p@ss').toString('base64'),
  ])
})
