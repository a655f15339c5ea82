import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../../src/oci/layout.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { convert, pass } from '../../src/trivy/index.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { type ImageContent, scannableImage } from '../support/scannable-image.ts'
import { ids } from '../support/trivy-findings.ts'
import { processHost } from '../support/trivy-real.ts'
import { database, image, root, said, scan, token, trivy } from '../support/trivy-scan.ts'

test('a layer that is gone, or is none, is a failure that names the platform, even when Trivy knows it', async () => {
  const layout = await scannableImage()
  const { plan } = await scan(layout)
  const arm64 = (await platformsOf(layout)).get('linux/arm64')
  if (!arm64) throw new Error('no arm64')
  const [, layer] = (await readManifest(layout, arm64)).layers
  if (!layer) throw new Error('no layer')
  const path = blobPath(layout.dir, layer.digest)
  await writeFile(path, Buffer.alloc(layer.size, '!'))
  await expect(scan(layout)).rejects.toThrow(/the scan of linux\/arm64 failed: .*failed to analyze layer/)
  await rm(path)
  await expect(scan(layout, { cacheDir: plan.cacheDir })).rejects.toThrow(`the blob ${layer.digest} is missing`)
})

test('layers that are known are not analysed again, and two runs at once do not wait for each other', async () => {
  const layout = await scannableImage()
  const { plan } = await scan(layout)
  const [version = ''] = await readdir(join(plan.cacheDir, 'layers'))
  expect(version).toMatch(/^2-0\.74\.0-/)
  expect((await readdir(join(plan.cacheDir, 'layers', version))).sort()).toEqual(['linux-amd64', 'linux-arm64'])
  const [one, two] = await Promise.all([
    scan(layout, { cacheDir: plan.cacheDir }),
    scan(layout, { cacheDir: plan.cacheDir }),
  ])
  for (const { passes } of [one, two]) expect(ids(passes, 'linux/arm64')).toHaveLength(2)
  const analysed = (host: FakeHost) => host.messages('debug').filter((line) => line.includes('begins anew')).length
  expect(analysed(one.host) + analysed(two.host)).toBe(2)
  expect((await readdir(join(plan.cacheDir, 'layers', version))).sort()).toEqual(['linux-amd64', 'linux-arm64'])
})

test('a cache of layers that is damaged is thrown away, and the scan goes on', async () => {
  const layout = await scannableImage({ platforms: ['linux/amd64'] })
  const { plan } = await scan(layout)
  const [version = ''] = await readdir(join(plan.cacheDir, 'layers'))
  const path = join(plan.cacheDir, 'layers', version, 'linux-amd64', 'fanal', 'fanal.db')
  await writeFile(path, Buffer.alloc(65_536, 7))
  const { passes, host } = await scan(layout, { cacheDir: plan.cacheDir })
  expect(ids(passes, 'linux/amd64')).toHaveLength(2)
  expect(said(host)).toContain('is thrown away: Trivy runs again')
})

test('an image that passes a harmless layer off as another one does not make that one look harmless', async () => {
  const honest = await scannableImage({ platforms: ['linux/amd64'] })
  const harmless = { debian: '12.5', packages: [{ name: 'nothing', version: '1' }], python: {} }
  const cacheDir = await mkdtemp(join(root, 'cache-'))
  await scan(await liar(harmless, honest), { cacheDir })
  const { passes } = await scan(honest, { cacheDir })
  expect(ids(passes, 'linux/amd64')).toEqual(['CVE-2026-900001', 'CVE-2026-900002'])
})

/** An image of this content, whose config claims the layers of another one. */
async function liar(content: ImageContent, other: Layout): Promise<Layout> {
  const { dir, root: own } = await scannableImage({ ...content, platforms: ['linux/amd64'] })
  const layout: Layout = { dir, root: own }
  const manifest = await readManifest(layout, own)
  const claimed = (await readManifest(other, other.root)).config
  const config = await readFile(blobPath(other.dir, claimed.digest))
  await writeFile(blobPath(dir, claimed.digest), config)
  const text = Buffer.from(JSON.stringify({ ...manifest, config: claimed }))
  const digest = digestOf(text)
  await writeFile(blobPath(dir, digest), text)
  return { dir, root: { ...own, digest, size: text.length } }
}

test('an executable that hangs is ended with the run, and one that a signal ends is a failure', async () => {
  const layout = await scannableImage({ platforms: ['linux/amd64'] })
  const cacheDir = await mkdtemp(join(root, 'cache-'))
  const plan = { layout, image, scanners: ['vuln'], ignoreFile: undefined, vex: [], cacheDir, folder: root } as const
  const program = async (name: string, text: string): Promise<Tool> => {
    const path = join(root, name)
    await writeFile(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    return { ...trivy, path }
  }
  const pidFile = join(root, 'pid')
  const host = processHost()
  const hanging = pass(plan, await program('hangs', `echo $$ > ${pidFile}; exec sleep 60`), database, host)
  const ended = expect(hanging).rejects.toBeInstanceOf(InterruptedError)
  let pid = 0
  for (; pid === 0; await delay(10)) pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
  host.abort()
  await ended
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  const crashing = pass(plan, await program('crashes', 'kill -SEGV $$'), database, processHost())
  await expect(crashing).rejects.toThrow(/^the scan of linux\/amd64 failed: .*was killed by SIGSEGV/)
})

test('packages only, for an SBOM, need no database', async () => {
  const layout = await scannableImage({ platforms: ['linux/arm64'] })
  const host = processHost()
  const plan = { layout, image, scanners: [], ignoreFile: undefined, vex: [] }
  const folders = { cacheDir: join(root, 'bare'), folder: join(root, 'bare-reports') }
  const [only] = await pass({ ...plan, ...folders }, trivy, undefined, host)
  expect(only?.report.Results?.flatMap(({ Packages = [] }) => Packages.map(({ Name }) => Name)).sort()).toEqual([
    'bash',
    'fastapi',
    'libssl3',
  ])
  if (!only) throw new Error('no pass')
  const output = join(root, 'sbom.json')
  await convert(only, 'cyclonedx', output, trivy, host)
  const sbom = JSON.parse(await readFile(output, 'utf8')) as { metadata: { component: { name: string; purl: string } } }
  expect(sbom.metadata.component.name).toBe(`${image}@${only.subject.digest}`)
  expect(sbom.metadata.component.purl).toContain(
    `pkg:oci/n@${only.subject.digest}?arch=arm64&repository_url=ghcr.io%2Fo%2Fn`,
  )
})

test('a secret below a CMD is found, as in every other layer, and what is remembered of the layer has it', async () => {
  const content = { files: { 'key.env': `GITHUB_TOKEN=${token}\n` }, platforms: ['linux/amd64'] }
  const history = [{ created_by: 'COPY a' }, { created_by: 'COPY key.env' }]
  const cmd = { created_by: 'CMD ["x"]', empty_layer: true }
  const cacheDir = await mkdtemp(join(root, 'cache-'))
  for (const made of [[...history, cmd], [history[0], history[1], cmd, { created_by: 'COPY last' }, cmd], history]) {
    const deleted = made.length === 5 ? ['nothing'] : []
    const layout = await scannableImage({ ...content, deleted, history: made })
    const { passes, text } = await scan(layout, { cacheDir })
    const [pass] = passes
    const found = pass?.report.Results?.flatMap(({ Secrets = [] }) => Secrets)
    expect(found).toMatchObject([{ RuleID: 'github-pat', Layer: { CreatedBy: 'COPY key.env' } }])
    const { config, layers } = await readManifest(layout, layout.root)
    expect(pass?.report.Metadata).toMatchObject({
      ImageID: config.digest,
      RepoDigests: [`${image}@${layout.root.digest}`],
    })
    expect(pass?.report.Metadata.DiffIDs).toHaveLength(layers.length)
    expect(text).not.toContain('of the base')
  }
})

test('the login that a checkout leaves in .git/config is found; no name of a file keeps Trivy from looking', async () => {
  const login = Buffer.from(`x-access-token:${token}`).toString('base64')
  const config = (line: string) => `[core]\n\tbare = false\n[http "https://github.com/"]\n\t${line}\n`
  const files = {
    'app/.git/config': config(`extraheader = AUTHORIZATION: basic ${login}`),
    'b/.git/config': config(`url = https://octo:${token.slice(4)}@github.com/octo/app`),
    'c/.git/config': config('url = https://github.com/octo/app'),
    'trivy-secret.yaml': `GITHUB_TOKEN=${token}\n`,
  }
  const layout = await scannableImage({ files, platforms: ['linux/amd64'] })
  const { passes, text, plan } = await scan(layout)
  const secrets = (of: typeof passes) =>
    of
      .flatMap(({ report }) => report.Results ?? [])
      .flatMap(({ Target, Secrets = [] }) => Secrets.map(({ RuleID }) => [Target, RuleID]))
  const found = [
    ['/app/.git/config', 'git-config-credentials'],
    ['/b/.git/config', 'git-config-credentials'],
    ['/trivy-secret.yaml', 'github-pat'],
  ]
  expect(secrets(passes)).toEqual(found)
  expect(text).not.toContain(login)
  // What is remembered of the layers is used: without it Trivy would have to open them.
  expect(secrets((await scan(layout, { cacheDir: plan.cacheDir })).passes)).toEqual(found)
})
