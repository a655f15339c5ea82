import { execFile } from 'node:child_process'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { copyOf } from '../support/checked-site.ts'
import { cosignLine } from '../support/cosign-real.ts'
import { signingRuns } from '../support/signing-runs.ts'
import { subAction, troubleOf } from '../support/sub-action.ts'
import { realParts } from './real-parts.ts'

const runs = signingRuns()
const time = 120_000
const image = (name: string) => `${runs.site.ghcr.host}/octo/${name}`
const cache = () => ({ 'cache-dir': join(runs.folder, 'trivy') })
const withKey = () => ({ ...runs.withKey(), tools: cosignLine(realParts().cosign) })

/** cosign as a stranger who has the public key. */
async function verified(reference: string): Promise<number> {
  const login = Buffer.from('octo:PASSWORD-CANARY').toString('base64')
  await writeFile(
    join(runs.folder, 'config.json'),
    JSON.stringify({ auths: { [runs.site.ghcr.host]: { auth: login } } }),
  )
  const { status } = await runs.stranger.run(
    ['verify', '--key', 'env://PUBLIC', '--insecure-ignore-tlog=true', reference],
    { DOCKER_CONFIG: runs.folder, PUBLIC: runs.pair.publicKey },
  )
  return status
}

test(
  'metadata → build → scan → sbom → sign as steps of their own: each takes what the last one gave, and a stranger finds it signed',
  async () => {
    const meta = await subAction(runs.site, 'metadata', {
      images: image('steps'),
      tags: 'type=ref,event=branch\ntype=sha\ntype=raw,value=latest',
      labels: 'org.example.team=web',
    })
    expect(troubleOf(meta)).toBe('')
    const { tags = '', labels = '', annotations = '' } = meta.outputs

    const build = await subAction(runs.site, 'build', {
      context: '.',
      platforms: 'linux/amd64,linux/arm64',
      push: 'true',
      tags,
      labels,
      annotations,
    })
    expect(troubleOf(build)).toBe('')
    const { digest = '' } = build.outputs
    for (const tag of ['main', 'latest']) expect((await runs.ask('steps').manifest(tag)).digest).toBe(digest)
    expect(build.outputs).toMatchObject({
      image: `${image('steps')}@${digest}`,
      imageid: digest,
      driver: expect.any(String),
    })
    expect(build.variables).toEqual({})
    const { body: index } = await runs.ask('steps').manifest(digest)
    const { body: manifest } = await runs.ask('steps').manifest(index.manifests?.[0]?.digest ?? '')
    const config = JSON.parse(await runs.ask('steps').blob(manifest.config.digest))
    expect(config.config.Labels).toMatchObject({
      'org.example.team': 'web',
      'org.opencontainers.image.version': 'main',
    })
    expect(manifest.annotations).toMatchObject({ 'org.opencontainers.image.title': 'app' })

    const scan = await subAction(runs.site, 'scan', { 'image-ref': `${image('steps')}:main`, ...cache() })
    expect(troubleOf(scan)).toBe('')
    const counts = { CRITICAL: 1, HIGH: 1 }
    expect(JSON.parse(scan.outputs.findings ?? '')).toEqual({ scan: { 'linux/amd64': counts, 'linux/arm64': counts } })

    const cwd = await copyOf(runs.site, {})
    const sbom = await subAction(
      runs.site,
      'sbom',
      { image: `${image('steps')}@${digest}`, format: 'spdx-json', 'output-file': 'sbom.spdx.json' },
      { cwd },
    )
    expect(troubleOf(sbom)).toBe('')
    expect(JSON.parse(await readFile(join(cwd, 'sbom.spdx.json'), 'utf8'))).toMatchObject({ spdxVersion: 'SPDX-2.3' })
    await rm(cwd, { recursive: true, force: true })

    const sign = await subAction(runs.site, 'sign', { images: tags, digest, ...withKey() })
    expect(troubleOf(sign)).toBe('')
    expect(JSON.parse(sign.outputs.signatures ?? '').subjects).toHaveLength(3)
    expect(await verified(`${image('steps')}@${digest}`)).toBe(0)
  },
  time,
)

test(
  'what was built without a push is judged as a layout, and published as the very bytes, signed before its tags',
  async () => {
    const tags = `${image('later')}:1.2.3\n${image('later')}:latest\n${image('other')}:1.2.3`
    const build = await subAction(runs.site, 'build', { context: '.', platforms: 'linux/amd64,linux/arm64', tags })
    expect(troubleOf(build)).toBe('')
    await expect(runs.ask('later').tags()).rejects.toThrow('404')
    const { digest = '', 'image-ref': ref = '' } = build.outputs
    expect(ref).toBe(`oci-layout://${build.outputs.layout}@${digest}`)

    const scan = await subAction(runs.site, 'scan', { 'image-ref': ref, 'exit-code': '1', severity: 'LOW', ...cache() })
    expect(troubleOf(scan)).toBe('')
    const publish = await subAction(runs.site, 'publish', {
      'image-ref': ref,
      tags,
      sign: 'key',
      ...withKey(),
    })
    expect(troubleOf(publish)).toBe('')
    for (const tag of ['1.2.3', 'latest']) expect((await runs.ask('later').manifest(tag)).digest).toBe(digest)
    expect((await runs.ask('other').manifest('1.2.3')).digest).toBe(digest)
    await expect(runs.ask('other').manifest('latest')).rejects.toThrow('404')
    const order = runs.written('later')
    expect(order.slice(order.findIndex((one) => !one.startsWith('sha256')))).toEqual(['1.2.3', 'latest'])
    expect(await verified(`${image('later')}@${digest}`)).toBe(0)
  },
  time,
)

test(
  'a platform a job: each pushed by its digest alone, under a name without tags',
  async () => {
    const build = await subAction(runs.site, 'build', {
      context: '.',
      platforms: 'linux/arm64',
      outputs: `type=image,"name=${image('part')},${image('part2')}",push-by-digest=true,name-canonical=true,push=true`,
    })
    expect(troubleOf(build)).toBe('')
    const { digest = '' } = build.outputs
    for (const name of ['part', 'part2']) {
      expect((await runs.ask(name).manifest(digest)).digest).toBe(digest)
      expect(runs.movedTags(name)).toEqual([])
    }
    const sign = await subAction(runs.site, 'sign', {
      images: `${image('part')}\n${image('part2')}`,
      digest,
      ...withKey(),
    })
    expect(troubleOf(sign)).toBe('')
    for (const name of ['part', 'part2']) expect(await verified(`${image(name)}@${digest}`)).toBe(0)
  },
  time,
)

test(
  'outputs of other kinds are written where they were asked for, for docker load and as a layout',
  async () => {
    const cwd = await copyOf(runs.site, {})
    const build = await subAction(
      runs.site,
      'build',
      {
        context: '.',
        tags: 'octo/shared:1',
        outputs: 'type=docker,dest=out/image.tar\ntype=oci,dest=out/oci.tar\ntype=oci,tar=false,dest=out/layout',
      },
      { cwd },
    )
    expect(troubleOf(build)).toBe('')
    for (const input of ['out/image.tar', 'out/oci.tar', 'out/layout']) {
      expect((await stat(join(cwd, input))).size).toBeGreaterThan(0)
      const scan = await subAction(
        runs.site,
        'scan',
        { input, severity: 'CRITICAL', format: 'json', output: 'found.json', ...cache() },
        { cwd },
      )
      expect(troubleOf(scan)).toBe('')
      expect(await readFile(join(cwd, 'found.json'), 'utf8')).toContain('CVE-2026-910001')
    }
    await rm(cwd, { recursive: true, force: true })
  },
  time,
)

test(
  'test/ runs what build/ made, from its layout and from the engine',
  async () => {
    const cwd = await copyOf(runs.site, {
      Dockerfile: 'FROM python:3.11-slim\nUSER 1000\nCMD ["python3", "-c", "print(40 + 2)"]\n',
    })
    const build = await subAction(runs.site, 'build', { context: '.', load: 'true', tags: 'octo/answers:1' }, { cwd })
    expect(troubleOf(build)).toBe('')
    for (const ref of [build.outputs['image-ref'] ?? '', 'docker-daemon://octo/answers:1']) {
      const passing = await subAction(runs.site, 'test', { 'image-ref': ref }, { cwd })
      expect(troubleOf(passing)).toBe('')
      expect(passing.outputs.gate).toBe('passed')
    }
    const services = JSON.stringify([{ name: 'answer', command: ['python3', '-c', 'raise SystemExit(3)'] }])
    const failing = await subAction(
      runs.site,
      'test',
      { 'image-ref': 'docker-daemon://octo/answers:1', 'test-services': services },
      { cwd },
    )
    expect([failing.status, failing.outputs['failed-gates']]).toEqual([1, '["test"]'])
    await promisify(execFile)('docker', ['rmi', '--force', 'octo/answers:1'], {
      env: { ...process.env, ...realParts().env },
    })
    await rm(cwd, { recursive: true, force: true })
  },
  time,
)

test(
  'a dry run of each step tells what it would do, and does nothing',
  async () => {
    const before = runs.site.ghcr.requests.length
    const tags = `${image('dry')}:1`
    const build = await subAction(runs.site, 'build', { context: '.', push: 'true', tags, 'dry-run': 'true' })
    expect(troubleOf(build)).toBe('')
    expect(build.stdout).toContain('docker buildx build')
    const publish = await subAction(runs.site, 'publish', {
      'image-ref': `oci-layout://${runs.folder}`,
      tags,
      'dry-run': 'true',
    })
    expect(troubleOf(publish)).toBe('')
    expect(publish.stdout).toContain(`${tags}: new`)
    expect(runs.site.ghcr.requests.slice(before).filter((line) => !/^(GET|HEAD) /.test(line))).toEqual([])
  },
  time,
)
