import { expect, test } from '@jest/globals'
import { bytesBlob } from '../../src/oci/blob.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { against, asks, errors } from '../support/recorded.ts'

const digest = digestOf('a layer')

test('an identity token is changed for a bearer token by POST, as docker login leaves it for Azure', async () => {
  const v2 = 'https://me.azurecr.io/v2'
  const { client, seen } = against(
    {
      [`GET ${v2}/`]: asks('Bearer realm="https://me.azurecr.io/oauth2/token",service="me.azurecr.io"'),
      'POST https://me.azurecr.io/oauth2/token': { status: 200, body: { access_token: 'azure' } },
      [`GET ${v2}/app/tags/list`]: { status: 200, body: { tags: null } },
    },
    { username: '<token>', password: 'identity+secret' },
  )
  expect(await client.listTags({ registry: 'me.azurecr.io', repository: 'app' })).toEqual([])
  const post = new URLSearchParams(seen[1]?.body)
  expect(Object.fromEntries(post)).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'identity+secret',
    service: 'me.azurecr.io',
    scope: 'repository:app:pull',
    client_id: 'image-pipeline',
  })
  expect(seen[2]?.headers.get('authorization')).toBe('Bearer azure')
})

test('a registry that sends for its token to an address without TLS is not given the password', async () => {
  const { client, lines } = against(
    { 'GET https://evil.example.com/v2/': asks('Bearer realm="http://evil.example.com/token",service="x"') },
    { username: 'me', password: 'x' },
  )
  await expect(client.listTags({ registry: 'evil.example.com', repository: 'a' })).rejects.toThrow('without https')
  expect(lines()).toHaveLength(1)
})

test('a blob whose storage is asked without TLS is not fetched from there', async () => {
  const { client, lines } = against({
    'GET https://a.io/v2/': { status: 200 },
    [`GET https://a.io/v2/x/blobs/${digest}`]: { status: 307, headers: { location: 'http://storage.io/b' } },
  })
  const read = async () => {
    for await (const _ of client.getBlob({ registry: 'a.io', repository: 'x' }, digest)) {
      // It must not come so far.
    }
  }
  await expect(read()).rejects.toThrow('without encryption')
  expect(lines()).toHaveLength(2)
})

test('what stands behind a redirect and asks for a login is not given the password, nor is its challenge kept', async () => {
  const evil = asks('Bearer realm="https://evil.io/token",service="x"')
  const { client, seen, lines } = against(
    {
      'GET https://a.io/v2/': { status: 200 },
      'GET https://a.io/v2/x/manifests/latest': { status: 307, headers: { location: 'https://evil.io/m' } },
      'GET https://evil.io/m': evil,
      'GET https://evil.io/token': { status: 200, body: { token: 'given' } },
      'GET https://a.io/v2/x/tags/list': { status: 200, body: { tags: ['a'] } },
    },
    { username: 'me', password: 'hunter2' },
  )
  const repository = { registry: 'a.io', repository: 'x' }
  await expect(client.getManifest(repository, 'latest')).rejects.toThrow('the registry answered 401')
  expect(await client.listTags(repository)).toEqual(['a'])
  expect(lines().filter((line) => line.includes('evil.io/token'))).toEqual([])
  expect(seen.filter(({ headers }) => headers.has('authorization'))).toEqual([])
})

test('an upload address at another host that asks for a login is not given the password', async () => {
  const bytes = Buffer.alloc(100_000)
  const digest = digestOf(bytes)
  const { client, lines, seen } = against(
    {
      'GET https://a.io/v2/': { status: 200 },
      [`HEAD https://a.io/v2/x/blobs/${digest}`]: { status: 404 },
      'POST https://a.io/v2/x/blobs/uploads/': { status: 202, headers: { location: 'https://evil.io/up' } },
      'PUT https://evil.io/up': asks('Basic realm="x"'),
    },
    { username: 'me', password: 'hunter2' },
  )
  const put = client.putBlob({ registry: 'a.io', repository: 'x' }, bytesBlob(digest, bytes))
  await expect(put).rejects.toThrow('the registry answered 401')
  expect(lines().filter((line) => line.startsWith('PUT'))).toHaveLength(1)
  expect(seen.filter(({ headers }) => headers.has('authorization'))).toEqual([])
})

test('a registry that sends back what it got brings no secret into a message, and no more than a line', async () => {
  const basic = `Basic ${Buffer.from('me:hunter2').toString('base64')}`
  const echo = `got ${basic}, that is me:hunter2\n::error::x ${'y'.repeat(1000)}`
  const { client } = against(
    {
      'GET https://a.io/v2/': asks('Basic realm="x"'),
      'GET https://a.io/v2/x/tags/list': { status: 400, body: errors('BAD', echo) },
    },
    { username: 'me', password: 'hunter2' },
  )
  const error = await client.listTags({ registry: 'a.io', repository: 'x' }).catch((error: unknown) => error)
  expect((error as Error).message).toMatch(/BAD: got Basic \*\*\*, that is \*\*\* ::error::x y+…\)$/)
  expect((error as Error).message.length).toBeLessThan(500)
})

test('a token service that sends back what it got brings no secret into a message', async () => {
  const sent = Buffer.from('me:hunter2').toString('base64')
  const { client } = against(
    {
      'GET https://a.io/v2/': asks('Bearer realm="https://a.io/token"'),
      'GET https://a.io/token': { status: 403, body: errors('DENIED', `no: Basic ${sent}`) },
    },
    { username: 'me', password: 'hunter2' },
  )
  await expect(client.listTags({ registry: 'a.io', repository: 'x' })).rejects.toThrow(/DENIED: no: Basic \*\*\*\)/)
})

test('a redirect to what is no address is an error for people', async () => {
  for (const location of ['http://[', 'file:///etc/passwd', 'data:,x']) {
    const { client } = against({
      'GET https://a.io/v2/': { status: 200 },
      'GET https://a.io/v2/x/tags/list': { status: 307, headers: { location } },
    })
    await expect(client.listTags({ registry: 'a.io', repository: 'x' })).rejects.toThrow('points at what is no address')
  }
})
