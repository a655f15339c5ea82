import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pushDatabase } from '../../scripts/trivy-database/index.ts'
import { asRunner, obeyed, type Step } from '../support/as-runner.ts'
import { type CheckedSite, checkedSite } from '../support/checked-site.ts'
import { cosignLine } from '../support/cosign-real.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { repository } from '../support/real-step.ts'
import { runCli } from '../support/run-cli.ts'
import { type PublicNames, publicNames } from '../support/sigstore/public-names.ts'
import { type Sigstore, startSigstore } from '../support/sigstore/server.ts'
import { realParts } from './real-parts.ts'

/** Names that lead nowhere but by the proxy. */
const names = {
  registry: 'registry.example.test',
  api: 'api.example.test',
  mirror: 'mirror.example.test',
  sigstore: 'sigstore.example.test',
} as const

const parts = realParts()
const tools = cosignLine(parts.cosign)
let root: string
let site: CheckedSite
let registry: Distribution
let sigstore: Sigstore
let api: Server
let mirror: Server
let proxy: PublicNames
const asked: string[] = []

const url = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'proxy-'))
  ;[site, registry, sigstore] = await Promise.all([
    checkedSite(parts),
    startDistribution(parts.registry ?? 'docker-registry'),
    startSigstore(`https://${names.sigstore}`),
  ])
  await fillMirror(join(root, 'mirror'))
  mirror = createServer((request, response) => {
    createReadStream(join(root, 'mirror', decodeURIComponent(request.url ?? '')))
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  api = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const known = request.method === 'GET' && request.url === '/repos/octo/app'
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(known ? { ...repository, description: 'told by the API' } : { message: 'Not Found' }))
  })
  for (const server of [mirror, api]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const targets = {
    [names.registry]: `http://${registry.host}`,
    [names.api]: url(api),
    [names.mirror]: url(mirror),
    [names.sigstore]: sigstore.loopback,
  }
  proxy = await publicNames(Object.values(names), targets, 'me:PROXY-PASSWORD-CANARY')
  await writeFile(join(root, 'authority.pem'), proxy.authority)
}, 120_000)

afterAll(async () => {
  for (const server of [mirror, api]) {
    server?.closeAllConnections()
    server?.close()
  }
  await Promise.all([site?.close(), registry?.close(), sigstore?.close(), proxy?.close()])
  await rm(root, { recursive: true, force: true })
})

/** Tools and a database, for a mirror that is served by http. */
async function fillMirror(dir: string): Promise<void> {
  const to = { url: `http://${registry.host}`, repository: 'x/trivy-db', tag: '2' }
  await pushDatabase(to, [{ id: 'CVE-2026-900001', severity: 'LOW', title: 'x', affects: [] }], {
    updatedAt: new Date(),
  })
  const from = parts.toolsMirror ? ['--tools-mirror', parts.toolsMirror] : []
  const named = ['--scan-db-repository', `${registry.host}/x/trivy-db:2`, ...(tools ? ['--tools', tools] : [])]
  const include = ['--platform', 'linux/amd64', '--include', 'trivy,gitleaks,cosign,database']
  const filled = await runCli(['mirror', dir, ...include, ...from, ...named], { HOME: root }, root)
  expect([filled.status, filled.stderr]).toEqual([0, expect.anything()])
}

const step = (name: string, changes: Partial<Step> = {}): Step =>
  site.step({
    // What it does not tell, the API is asked for.
    event: { name: 'push', payload: { ref: 'refs/heads/main', before: '0'.repeat(40), after: site.sha } },
    ...changes,
    env: {
      ...sigstore.env,
      GITHUB_API_URL: `https://${names.api}`,
      GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/release.yml@refs/heads/main',
      RUNNER_TOOL_CACHE: join(root, `tools-${name}`),
      HTTPS_PROXY: proxy.url,
      HTTP_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: join(root, 'authority.pem'),
      SSL_CERT_FILE: join(root, 'authority.pem'),
      ...changes.env,
    },
    with: {
      stages: 'metadata,secrets,build,scan,sbom,publish,sign',
      images: `${names.registry}/octo/${name}\n${registry.host}/octo/${name}`,
      registry: names.registry,
      platforms: 'linux/amd64',
      'scan-severity': 'LOW',
      'scan-db-repository': '',
      'scan-cache-dir': join(root, `trivy-${name}`),
      'tools-mirror': `https://${names.mirror}/`,
      'github-token': 'ghs_x',
      'trusted-root': sigstore.trustedRoot,
      ...(tools ? { tools } : {}),
      ...changes.with,
    },
  })

const shown = (...results: readonly { readonly stdout: string }[]) =>
  results.map(({ stdout, ...rest }) => obeyed(stdout).text.join('\n') + JSON.stringify(rest)).join('')

test('every request goes by the proxy: API, tools, database, registry, id token, Sigstore, ours and our tools’', async () => {
  const before = sigstore.requests.length
  const { main, post, leftovers } = await asRunner(
    step('app', { with: { 'signing-config': await sigstore.config('rekor') } }),
  )
  expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
  expect(new Set(proxy.asked)).toEqual(new Set(Object.values(names).map((name) => `${name}:443`)))
  expect(asked).toContain('GET /repos/octo/app')
  expect(main.outputs.labels).toContain('description=told by the API')
  const told = sigstore.requests.slice(before)
  expect(told).toEqual(
    expect.arrayContaining(['GET /oidc/token', 'POST /api/v2/signingCert', 'POST /api/v1/log/entries']),
  )
  expect(main.stdout).toContain(`as pinned (from ${names.mirror})`)
  for (const host of [names.registry, registry.host])
    expect(main.outputs.published).toContain(`${host}/octo/app:latest`)
  // The registry on loopback has its own: nobody asked the proxy for it.
  const latest = await fetch(`http://${registry.host}/v2/octo/app/tags/list`)
  expect(await latest.json()).toMatchObject({ tags: expect.arrayContaining(['latest', 'main']) })
  expect(shown(main, post)).not.toMatch(/PASSWORD-CANARY/)
  expect(leftovers.filter(({ text }) => text.includes('PASSWORD-CANARY')).map(({ path }) => path)).toEqual([])
}, 180_000)

test('a proxy that refuses the login is told, with the cure and without the password', async () => {
  const HTTPS_PROXY = proxy.url.replace('PROXY-PASSWORD-CANARY', 'WRONG-CANARY')
  const { main } = await asRunner(step('refused', { env: { HTTPS_PROXY }, with: { stages: 'metadata,build,publish' } }))
  expect([main.stdout, main.status]).toEqual([expect.stringMatching(/the proxy wants a login \(407\).*HTTPS_PROXY/), 1])
  expect(shown(main)).not.toContain('WRONG-CANARY')
}, 60_000)

test('without the proxy the names lead nowhere: that is what the others proved', async () => {
  const alone = { HTTPS_PROXY: '', HTTP_PROXY: '' }
  const { main } = await asRunner(step('alone', { env: alone, with: { stages: 'metadata,build,publish' } }))
  expect([main.stdout, main.status]).toEqual([
    expect.stringMatching(/registry\.example\.test.*(ENOTFOUND|EAI_AGAIN)/),
    1,
  ])
}, 60_000)
