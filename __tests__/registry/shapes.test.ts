import { expect, test } from '@jest/globals'
import { bytesBlob } from '../../src/oci/blob.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { against, asks, errors } from '../support/recorded.ts'

const bytes = Buffer.from('a layer')
const digest = digestOf(bytes)
const blob = bytesBlob(digest, bytes)
const manifest = Buffer.from('{"schemaVersion":2}')

test('GHCR: the scope is ours, the upload goes where the answer points, referrers come from the fallback tag', async () => {
  const v2 = 'https://ghcr.io/v2'
  const subject = digestOf('subject')
  const { client, seen, lines } = against(
    {
      [`GET ${v2}/`]: asks('Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"'),
      'GET https://ghcr.io/token': { status: 200, body: { token: 'Z2hwX3Rva2Vu' } },
      [`HEAD ${v2}/o/n/blobs/${digest}`]: { status: 404 },
      [`POST ${v2}/o/n/blobs/uploads/`]: {
        status: 202,
        headers: { location: '/v2/o/n/blobs/upload/1-2', range: '0-0' },
      },
      [`PUT ${v2}/o/n/blobs/upload/1-2`]: { status: 201, headers: { 'docker-content-digest': digest } },
      [`GET ${v2}/o/n/referrers/${subject}`]: {
        status: 303,
        headers: { location: `https://github.com/-/v2/packages/container/o/n/referrers` },
      },
      [`GET ${v2}/o/n/manifests/sha256-${subject.slice(7)}`]: {
        status: 200,
        headers: { 'content-type': mediaTypes.index },
        body: { schemaVersion: 2, manifests: [{ mediaType: mediaTypes.manifest, digest, size: 7 }] },
      },
    },
    { username: 'octo', password: 'ghs_secret' },
  )
  const repository = { registry: 'ghcr.io', repository: 'o/n' }
  expect(await client.putBlob(repository, blob)).toBe('uploaded')
  expect(lines()).toContain(`PUT ${v2}/o/n/blobs/upload/1-2?digest=${encodeURIComponent(digest)}`)
  const token = seen.find(({ line }) => line.includes('/token'))
  expect(token?.line).toBe('GET https://ghcr.io/token?service=ghcr.io&scope=repository%3Ao%2Fn%3Apull%2Cpush')
  expect(token?.headers.get('authorization')).toBe(`Basic ${Buffer.from('octo:ghs_secret').toString('base64')}`)
  expect(await client.referrers(repository, subject)).toMatchObject([{ digest }])
  // The token for pushing is good for pulling.
  expect(lines().filter((line) => line.includes('/token'))).toHaveLength(1)
})

test('GHCR: the wait that its 429 names in words is kept', async () => {
  const { client, host } = against({
    'GET https://ghcr.io/v2/': { status: 200 },
    'PUT https://ghcr.io/v2/o/n/manifests/main': [
      {
        status: 429,
        body: errors('TOOMANYREQUESTS', 'toomanyrequests: retry-after: 1m2.5s, allowed: 2000/minute'),
      },
      { status: 201 },
    ],
  })
  await client.putManifest({ registry: 'ghcr.io', repository: 'o/n' }, 'main', { mediaType: 'x/y', bytes: manifest })
  expect(host.slept).toEqual([62_500])
})

test('GHCR: a package that its workflow may not write says what to grant', async () => {
  const { client } = against(
    {
      'GET https://ghcr.io/v2/': asks('Bearer realm="https://ghcr.io/token",service="ghcr.io"'),
      'GET https://ghcr.io/token': {
        status: 403,
        body: errors('DENIED', 'requested access to the resource is denied'),
      },
    },
    { username: 'octo', password: 'ghs_secret' },
  )
  const error = await client.listTags({ registry: 'ghcr.io', repository: 'o/n' }).catch((error: unknown) => error)
  expect(error).toMatchObject({
    message: expect.stringMatching(/login of octo at ghcr\.io is refused.*DENIED: requested access/),
    cure: expect.stringContaining('packages: write'),
  })
  expect(JSON.stringify(error)).not.toContain('ghs_secret')
})

test('Docker Hub: its other addresses are known, and storage behind a redirect gets no token', async () => {
  const hub = 'https://registry-1.docker.io/v2'
  const storage = 'https://production.cloudflare.docker.com/registry-v2/blob?verify=1'
  const { client, header, seen } = against(
    {
      [`GET ${hub}/`]: asks('Bearer realm="https://auth.docker.io/token",service="registry.docker.io"'),
      'GET https://auth.docker.io/token': {
        status: 200,
        body: { token: 'hub-token', access_token: 'hub-token', expires_in: 300, issued_at: '2026-01-02T03:04:05Z' },
      },
      [`GET ${hub}/library/x/blobs/${digest}`]: { status: 307, headers: { location: storage } },
      [`GET ${storage}`]: { status: 200, body: bytes },
    },
    { username: 'me', password: 'dckr_pat_secret' },
  )
  const chunks: Uint8Array[] = []
  for await (const chunk of client.getBlob({ registry: 'docker.io', repository: 'library/x' }, digest))
    chunks.push(chunk)
  expect(Buffer.concat(chunks).toString()).toBe('a layer')
  expect(header(`GET ${hub}/library/x/blobs/${digest}`, 'authorization')).toBe('Bearer hub-token')
  expect(seen.at(-1)?.headers.has('authorization')).toBe(false)
})

test('Docker Hub: a wrong password and the pull limit are told in its own words', async () => {
  const hub = 'https://registry-1.docker.io/v2'
  const repository = { registry: 'docker.io', repository: 'library/x' }
  const wrong = against(
    {
      [`GET ${hub}/`]: asks('Bearer realm="https://auth.docker.io/token",service="registry.docker.io"'),
      'GET https://auth.docker.io/token': { status: 401, body: { details: 'incorrect username or password' } },
    },
    { username: 'me', password: 'dckr_pat_secret' },
  )
  await expect(wrong.client.headManifest(repository, 'latest')).rejects.toThrow('incorrect username or password')
  const limited = against({
    [`GET ${hub}/`]: { status: 200 },
    [`GET ${hub}/library/x/manifests/latest`]: {
      status: 429,
      headers: { 'retry-after': '3600' },
      body: errors('TOOMANYREQUESTS', 'You have reached your unauthenticated pull rate limit.'),
    },
  })
  // An hour is more than we wait: told at once.
  await expect(limited.client.getManifest(repository, 'latest')).rejects.toThrow(
    /pull rate limit.* \(tried once, and asks to wait 3600 s\)/,
  )
  expect(limited.host.slept).toEqual([])
})

test('ECR: a basic login goes with every request, and a repository that does not exist is named', async () => {
  const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
  const v2 = `https://${registry}/v2`
  const { client, seen } = against(
    {
      [`GET ${v2}/`]: asks(`Basic realm="https://${registry}/",service="ecr.amazonaws.com"`),
      [`HEAD ${v2}/app/blobs/${digest}`]: { status: 404 },
      [`POST ${v2}/app/blobs/uploads/`]: {
        status: 202,
        headers: { location: `${v2}/app/blobs/uploads/a5b9`, range: '0-0' },
      },
      [`PUT ${v2}/app/blobs/uploads/a5b9`]: { status: 201 },
      [`HEAD ${v2}/none/blobs/${digest}`]: { status: 404 },
      [`POST ${v2}/none/blobs/uploads/`]: {
        status: 404,
        body: errors('NAME_UNKNOWN', "The repository with name 'none' does not exist in the registry"),
      },
    },
    { username: 'AWS', password: 'ecr-password' },
  )
  await client.putBlob({ registry, repository: 'app' }, blob)
  const basic = `Basic ${Buffer.from('AWS:ecr-password').toString('base64')}`
  expect(seen.slice(1).map(({ headers }) => headers.get('authorization'))).toEqual(Array(3).fill(basic))
  const error = await client.putBlob({ registry, repository: 'none' }, blob).catch((error: unknown) => error)
  expect(error).toMatchObject({ status: 404, message: expect.stringContaining("'none' does not exist") })
})

test('ECR: a login that has run out fails at once with its words, and is not tried over and over', async () => {
  const v2 = 'https://1.dkr.ecr.eu-west-1.amazonaws.com/v2'
  const { client, lines } = against(
    {
      [`GET ${v2}/`]: asks('Basic realm="ecr",service="ecr.amazonaws.com"'),
      [`GET ${v2}/app/manifests/1`]: {
        status: 403,
        body: errors('DENIED', 'Your authorization token has expired. Reauthenticate and try again.'),
      },
    },
    { username: 'AWS', password: 'x' },
  )
  const repository = { registry: '1.dkr.ecr.eu-west-1.amazonaws.com', repository: 'app' }
  await expect(client.getManifest(repository, '1')).rejects.toThrow('token has expired')
  expect(lines()).toHaveLength(2)
})

test('GAR: uploads and downloads go through paths outside of /v2/ with the token', async () => {
  const origin = 'https://europe-docker.pkg.dev'
  const up = '/artifacts-uploads/namespaces/p/repositories/r/uploads/AF3?upload_id=1'
  const down = '/artifacts-downloads/namespaces/p/repositories/r/downloads/AG2'
  const { client, seen, header } = against(
    {
      [`GET ${origin}/v2/`]: asks(
        `Bearer realm="${origin}/v2/token",service="europe-docker.pkg.dev",scope="repository:p/r/i:pull"`,
      ),
      [`GET ${origin}/v2/token`]: { status: 200, body: { token: 'gar', expires_in: 3600 } },
      [`HEAD ${origin}/v2/p/r/i/blobs/${digest}`]: { status: 404 },
      [`POST ${origin}/v2/p/r/i/blobs/uploads/`]: { status: 202, headers: { location: up } },
      [`PUT ${origin}/artifacts-uploads/namespaces/p/repositories/r/uploads/AF3`]: { status: 201 },
      [`GET ${origin}/v2/p/r/i/blobs/${digest}`]: { status: 302, headers: { location: down } },
      [`GET ${origin}${down}`]: { status: 200, body: bytes },
    },
    { username: '_json_key', password: '{"private_key":"k"}' },
  )
  const repository = { registry: 'europe-docker.pkg.dev', repository: 'p/r/i' }
  await client.putBlob(repository, blob)
  const put = seen.find(({ line }) => line.startsWith('PUT'))
  expect(put?.line).toBe(`PUT ${origin}${up}&digest=${encodeURIComponent(digest)}`)
  expect(put?.headers.get('authorization')).toBe('Bearer gar')
  for await (const _ of client.getBlob(repository, digest)) {
    // Only its end matters: it is verified there.
  }
  expect(header(`GET ${origin}${down}`, 'authorization')).toBe('Bearer gar')
})

test('Harbor: an upload address that names http behind a TLS proxy is asked by https all the same', async () => {
  const v2 = 'https://harbor.example.com/v2'
  const { client, lines } = against(
    {
      [`GET ${v2}/`]: asks('Bearer realm="https://harbor.example.com/service/token",service="harbor-registry"'),
      'GET https://harbor.example.com/service/token': {
        status: 200,
        body: { token: 'h', access_token: '', expires_in: 1800, issued_at: '2026-01-02T03:04:05Z' },
      },
      [`HEAD ${v2}/p/a/blobs/${digest}`]: { status: 404 },
      [`POST ${v2}/p/a/blobs/uploads/`]: {
        status: 202,
        headers: { location: 'http://harbor.example.com/v2/p/a/blobs/uploads/u?_state=s%3D' },
      },
      [`PUT ${v2}/p/a/blobs/uploads/u`]: { status: 201 },
      [`PUT ${v2}/p/a/manifests/1.0`]: {
        status: 412,
        body: errors('PRECONDITION', "Failed to process request due to 'a:1.0' configured as immutable."),
      },
    },
    { username: 'robot$ci', password: 'x' },
  )
  const repository = { registry: 'harbor.example.com', repository: 'p/a' }
  await client.putBlob(repository, blob)
  expect(lines().at(-1)).toBe(`PUT ${v2}/p/a/blobs/uploads/u?_state=s%3D&digest=${encodeURIComponent(digest)}`)
  await expect(client.putManifest(repository, '1.0', { mediaType: 'x/y', bytes: manifest })).rejects.toThrow(
    'configured as immutable',
  )
})

test('Quay: 202 for a manifest is success, and a page of HTML from its gateway is tried again', async () => {
  const v2 = 'https://quay.io/v2'
  const { client, host } = against(
    {
      [`GET ${v2}/`]: asks('Bearer realm="https://quay.io/v2/auth",service="quay.io"'),
      'GET https://quay.io/v2/auth': { status: 200, body: { token: 'q' } },
      [`PUT ${v2}/o/n/manifests/main`]: [
        { status: 504, headers: { 'content-type': 'text/html' }, body: '<html>Gateway Time-out</html>' },
        { status: 202 },
      ],
      [`GET ${v2}/o/n/tags/list`]: [
        { status: 200, headers: { link: '</v2/o/n/tags/list?n=1000&next_page=x>; rel="next"' }, body: { tags: ['a'] } },
        { status: 200, body: { name: 'o/n', tags: ['b'] } },
      ],
    },
    { username: 'o+robot', password: 'x' },
  )
  const repository = { registry: 'quay.io', repository: 'o/n' }
  await client.putManifest(repository, 'main', { mediaType: 'x/y', bytes: manifest })
  expect(host.slept).toHaveLength(1)
  expect(await client.listTags(repository)).toEqual(['a', 'b'])
})
