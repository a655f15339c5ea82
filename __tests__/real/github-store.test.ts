import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type IndependentCosign, independentCosign, realCosign } from '../support/cosign-real.ts'
import { identity, issuer } from '../support/sigstore/id-token.ts'
import { type PublicNames, publicNames } from '../support/sigstore/public-names.ts'
import { type Sigstore, startSigstore } from '../support/sigstore/server.ts'

/** GitHub's API as far as attestations go; the public Sigstore's names lead to the one on loopback. */
let api: Server
let sigstore: Sigstore
let names: PublicNames
let stranger: IndependentCosign
let folder: string
let allowed = true
const taken: unknown[] = []

beforeAll(async () => {
  api = createServer(async (request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const { bundle } = (await json(request)) as { bundle: { readonly dsseEnvelope?: unknown } }
    if (!allowed) return send(403, { message: 'Resource not accessible by integration' })
    if (!bundle.dsseEnvelope) return send(422, { message: 'Invalid request.' })
    taken.push(bundle)
    return send(201, { id: 4711 })
  })
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done))
  sigstore = await startSigstore()
  names = await publicNames(['fulcio.sigstore.dev', 'rekor.sigstore.dev'], sigstore.url)
  stranger = await independentCosign(await realCosign())
  folder = await mkdtemp(join(tmpdir(), 'github-store-'))
  await writeFile(join(folder, 'authority.pem'), names.authority)
}, 60_000)

afterAll(async () => {
  api.close()
  await Promise.all([sigstore?.close(), names?.close(), stranger?.close()])
  await rm(folder, { recursive: true, force: true })
})

beforeEach(() => {
  taken.length = 0
  allowed = true
})

const digest = `sha256:${'7'.repeat(64)}`

/** Our code in a process of its own: what the library reads of the environment is read when it starts. */
async function stored(): Promise<unknown> {
  const module = (path: string) => JSON.stringify(pathToFileURL(resolve('.build', path)).href)
  const script = `
    import { mayStore, storeAttestation } from ${module('src/github/attestations.js')}
    import { onlineHost } from ${module('__tests__/support/online-host.js')}
    const host = onlineHost({ env: process.env })
    const facts = { repository: { fullName: 'octo/app', private: false }, serverUrl: 'https://github.com' }
    const account = { apiUrl: process.env.GITHUB_API_URL, token: 'ghs_x' }
    const may = await mayStore(facts, account, host)
    const statement = {
      subjects: [{ name: 'ghcr.io/octo/app', digest: '${digest}' }],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: { buildDefinition: {}, runDetails: {} },
    }
    console.log(JSON.stringify(may ? await storeAttestation(statement, facts, account, host) : { may }))
  `
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    ...sigstore.env,
    GITHUB_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    HTTPS_PROXY: names.url,
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
  }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  await new Promise((done) => child.once('close', done))
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

test('where the job may, GitHub’s store gets an attestation that the public Sigstore signed for this workflow', async () => {
  expect(await stored()).toEqual({ url: 'https://github.com/octo/app/attestations/4711' })
  expect(names.asked).toEqual(expect.arrayContaining(['fulcio.sigstore.dev:443', 'rekor.sigstore.dev:443']))
  const [bundle] = taken
  await writeFile(join(folder, 'bundle.json'), JSON.stringify(bundle))
  const verified = await stranger.run([
    ...['verify-blob-attestation', '--bundle', join(folder, 'bundle.json'), '--trusted-root', sigstore.trustedRoot],
    ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer, '--type', 'slsaprovenance1'],
    ...['--digest', digest.slice(7), '--digestAlg', 'sha256'],
  ])
  expect([verified.stderr, verified.status]).toEqual([expect.anything(), 0])
}, 60_000)

test('a job without the permission signs nothing for it: what is signed in vain stays in the public log', async () => {
  allowed = false
  const before = sigstore.requests.length
  expect(await stored()).toEqual({ may: false })
  expect(sigstore.requests.slice(before)).toEqual([])
}, 60_000)
