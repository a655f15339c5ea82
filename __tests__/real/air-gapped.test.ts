import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import {
  cosignLine,
  type IndependentCosign,
  independentCosign,
  type KeyPair,
  realCosign,
} from '../support/cosign-real.ts'
import { type CutOff, cutOff } from '../support/cut-off.ts'
import { withoutRemoteEngine } from '../support/remote-engine.ts'
import { runCli } from '../support/run-cli.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const missing = withoutRemoteEngine(parts.env.PATH ?? process.env.PATH ?? '')
if (missing !== undefined) console.warn(`no machine without the internet is tested: ${missing}`)
const cutTest = missing === undefined ? test : test.skip

let machine: CutOff
let stranger: IndependentCosign
let pair: KeyPair
let mirror: string
/** What the good run built. */
let layout: string
const tools = cosignLine(parts.cosign)

beforeAll(async () => {
  if (missing !== undefined) return
  machine = await cutOff(parts)
  stranger = await independentCosign(await realCosign())
  pair = await stranger.keyPair('KEY-PASSWORD-CANARY')
  mirror = join(machine.folder, 'mirror')
}, 120_000)

afterAll(async () => {
  await machine?.close()
  await stranger?.close()
})

const signed = () => ({ 'cosign-key': pair.key, 'cosign-password': pair.password, ...(tools ? { tools } : {}) })

cutTest(
  'a mirror is filled where the sources are, with every part verified',
  async () => {
    const args = ['mirror', mirror, '--platform', 'linux/amd64', '--include', 'trivy,gitleaks,cosign,database,buildkit']
    const { database, buildkit } = machine.sources
    const from = parts.toolsMirror ? ['--tools-mirror', parts.toolsMirror] : []
    const named = [
      '--scan-db-repository',
      database,
      '--driver-opts',
      `image=${buildkit}`,
      ...(tools ? ['--tools', tools] : []),
    ]
    const ran = await runCli([...args, ...from, ...named], { HOME: machine.folder }, machine.folder)
    expect([ran.status, ran.stderr, ran.stdout]).toEqual([
      0,
      expect.anything(),
      expect.stringContaining('holds 5 things'),
    ])
  },
  120_000,
)

cutTest(
  'the whole pipeline runs with nothing but the mirror and a registry, and tries to reach nobody else',
  async () => {
    const before = machine.attempts()
    const { main, post } = await asRunner(
      machine.step({ with: { ...signed(), 'tools-mirror': pathToFileURL(mirror).href, driver: 'docker-container' } }),
    )
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    expect(post.status).toBe(0)
    layout = main.outputs.layout ?? ''
    const { stages } = JSON.parse(main.report) as { stages: Record<string, unknown> }
    const wanted = ['metadata', 'lint', 'secrets', 'build', 'analyze', 'scan', 'sbom', 'test']
    expect(Object.keys(stages)).toEqual(expect.arrayContaining(wanted))
    expect(stages.test).toMatchObject({ services: [{ passed: true }] })
    expect(main.stdout).toMatch(/moby\/buildkit.*: loaded from the mirror as localhost\/image-pipeline\/buildkit:/)
    const url = `http://${machine.registry.host}/v2/octo/app/manifests/latest`
    const accept = 'application/vnd.oci.image.index.v1+json'
    const latest = await fetch(url, { method: 'HEAD', headers: { accept } })
    expect(latest.headers.get('docker-content-digest')).toBe(main.outputs.digest)
    const image = `${machine.registry.host}/octo/app@${main.outputs.digest}`
    const verifying = ['verify', '--insecure-ignore-tlog=true', '--allow-http-registry', '--key', 'env://KEY', image]
    expect(await stranger.run(verifying, { KEY: pair.publicKey })).toMatchObject({ status: 0 })
    const tries = main.stdout.split('\n').filter((line) => /EAI_AGAIN|unreachable|ENETUNREACH/.test(line))
    expect([tries, machine.attempts() - before]).toEqual([[], 0])
  },
  240_000,
)

cutTest(
  'whoever has the public key verifies it there, signatures and attestations, with the cosign of the mirror',
  async () => {
    const before = machine.attempts()
    const key = join(machine.folder, 'cosign.pub')
    await writeFile(key, pair.publicKey)
    const image = `127.0.0.1:${machine.registry.host.split(':')[1]}/octo/app:latest`
    const from = ['--tools-mirror', pathToFileURL(mirror).href, ...(tools ? ['--tools', tools] : [])]
    const ran = await runCli(
      ['verify', image, '--key', key, ...from],
      { HOME: machine.folder },
      machine.folder,
      machine.engine.launch,
    )
    expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('everything that was asked for is proven')])
    expect(machine.attempts() - before).toBe(0)
  },
  60_000,
)

cutTest(
  'without the mirror it fails at once, naming what it could not reach and what helps',
  async () => {
    const before = machine.attempts()
    const start = performance.now()
    const bare = { ...signed(), 'scan-cache-dir': join(machine.folder, 'nothing'), 'driver-opts': '' }
    const builders = { BUILDX_CONFIG: join(machine.folder, 'other-builders') }
    const built = await asRunner(machine.step({ env: builders, with: { ...bare, driver: 'docker-container' } }))
    expect([built.main.stdout, built.main.status]).toEqual([
      expect.stringMatching(/its image moby\/buildkit\S+ cannot be pulled.*registry-1\.docker\.io.*tools-mirror/),
      1,
    ])
    const scan = { ...bare, stages: 'scan', 'image-ref': `oci-layout://${layout}`, images: '', tags: '' }
    const scanned = await asRunner(machine.step({ with: scan }))
    expect([scanned.main.stdout, scanned.main.status]).toEqual([
      expect.stringMatching(/::error::trivy .*github\.com.*tools-mirror: image-pipeline mirror DIR/),
      1,
    ])
    // Where the tools are there, the database is not.
    const toolsOnly = join(machine.folder, 'tools-only')
    await cp(join(mirror, 'trivy'), join(toolsOnly, 'trivy'), { recursive: true })
    const halved = await asRunner(machine.step({ with: { ...scan, 'tools-mirror': pathToFileURL(toolsOnly).href } }))
    expect([halved.main.stdout, halved.main.status]).toEqual([
      expect.stringMatching(/vulnerability database cannot be had.*mirror\.gcr\.io.*ghcr\.io.*tools-mirror/),
      1,
    ])
    for (const { main } of [built, scanned, halved]) expect(main.outputs.gate).toBe('failed')
    expect(performance.now() - start).toBeLessThan(60_000)
    expect(machine.attempts() - before).toBeGreaterThan(0)
  },
  120_000,
)
