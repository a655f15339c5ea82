import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { cosignLine } from '../support/cosign-real.ts'
import { pageBlock } from '../support/page-commands/block.ts'
import { runCli } from '../support/run-cli.ts'
import { manifestsOf, publishedImage, signingSite } from '../support/signed-image.ts'
import { signed } from '../support/signing.ts'
import { identity } from '../support/sigstore/id-token.ts'
import { type Sigstore, startSigstore } from '../support/sigstore/server.ts'
import { realParts } from './real-parts.ts'

const run = promisify(execFile)
const site = signingSite()
const parts = realParts()
let page: string
let folder: string
let sigstore: Sigstore

beforeAll(async () => {
  page = await readFile('docs/verify.md', 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'docs-verify-'))
  sigstore = await startSigstore()
  await writeFile(join(folder, 'cosign.pub'), site.pair.publicKey)
}, 60_000)

afterAll(async () => {
  await sigstore?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a block of the page as a reader would, line for line, with an image and a workflow of ours in place of theirs. */
async function follow(name: string, image: string, ...more: readonly string[]): Promise<string> {
  const block = new RegExp(`<!-- tested: ${name} -->\n\`\`\`sh\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]
  if (block === undefined) throw new Error(`docs/verify.md has no block ${name}`)
  const script = block
    .replace(/^IMAGE=.*$/m, `IMAGE=${image}`)
    .replace(/https:\/\/github\.com\/owner\/name\/[^ "]+/, identity)
  // The one thing that differs from a reader’s machine: the roots of the Sigstore on loopback.
  const cosign = `#!/bin/sh\nexec ${site.cosign.path} "$@" ${more.join(' ')}\n`
  await writeFile(join(folder, 'cosign'), cosign, { mode: 0o755 })
  const env = { PATH: `${folder}:${process.env.PATH}`, HOME: folder }
  const { stdout } = await run('sh', ['-e', '-c', script], { cwd: folder, env, maxBuffer: 1 << 26 })
  return stdout
}

test('the commands for a key verify what a key signed, of the index and of a platform', async () => {
  const { image, layout, ask } = await publishedImage(site.registry.host, 'docs-key')
  await signed({ images: [image], layout, inputs: site.withKey }, site.cosign)
  const [index = '', amd64 = ''] = await manifestsOf(ask, layout)
  expect(await follow('key', `${image}@${index}`)).toContain('https://sigstore.dev/cosign/sign/v1')
  expect(await follow('platform', `${image}@${amd64}`)).toContain('SPDX-2.3')
}, 60_000)

test.each([
  ['workflow', 'rekor'],
  ['private', 'timestamps'],
] as const)(
  'the commands for a %s verify what it signed',
  async (name, service) => {
    const { image, layout } = await publishedImage(site.registry.host, `docs-${name}`)
    const inputs = { 'signing-config': await sigstore.config(service), 'trusted-root': sigstore.trustedRoot }
    await signed({ images: [image], layout, inputs, env: sigstore.env }, site.cosign)
    const reference = `${image}@${layout.root.digest}`
    const shown = await follow(name, reference, '--trusted-root', sigstore.trustedRoot)
    expect(shown).toContain('https://sigstore.dev/cosign/sign/v1')
  },
  60_000,
)

test('our own commands verify by a workflow’s name and by a key', async () => {
  const cosign = cosignLine(parts.cosign)
  const tools = cosign ? [`--tools=${cosign}`, `--tools-mirror=${parts.toolsMirror}`] : []
  const keyless = { 'signing-config': await sigstore.config('rekor'), 'trusted-root': sigstore.trustedRoot }
  const ways = [
    { inputs: keyless, env: sigstore.env, more: [`--trusted-root=${sigstore.trustedRoot}`] },
    { inputs: site.withKey, env: {}, more: [] },
  ]
  const commands = pageBlock('docs/verify.md', 'ours')
  expect(commands).toHaveLength(ways.length)
  for (const [at, { inputs, env, more }] of ways.entries()) {
    const { image, layout } = await publishedImage(site.registry.host, `docs-ours-${at}`)
    await signed({ images: [image], layout, inputs, env }, site.cosign)
    const line = (commands[at] ?? '')
      .replace('ghcr.io/owner/name:1.2', `${image}@${layout.root.digest}`)
      .replace(/https:\/\/github\.com\/owner\/name\/\S+/, identity)
    const [npx, program, ...args] = line.split(' ')
    expect([npx, program]).toEqual(['npx', 'image-pipeline'])
    const home = { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') }
    const ran = await runCli([...args, ...more, ...tools], home, folder)
    expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining('everything that was asked for is proven')])
  }
}, 60_000)

test('the policies are YAML, and name the formats that the page says', () => {
  const policies = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, text = '']) =>
    parseAllDocuments(text).map((document) => document.toJS({}) as { kind: string; spec: object }),
  )
  expect(policies.map(({ kind }) => kind)).toEqual(['ClusterPolicy', 'ClusterPolicy', 'ClusterImagePolicy'])
  expect(policies[0]?.spec).toMatchObject({ rules: [{ verifyImages: [{ type: 'Cosign' }] }] })
  expect(policies[2]?.spec).toMatchObject({ authorities: [{ signatureFormat: 'bundle', attestations: [{}] }] })
})
