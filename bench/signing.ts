import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quietHost } from '../scripts/quiet-host.ts'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import type { Host } from '../src/core/host.ts'
import { parseTable } from '../src/core/input.ts'
import { bytesBlob } from '../src/oci/blob.ts'
import { digestOf } from '../src/oci/digest.ts'
import { type Descriptor, mediaTypes } from '../src/oci/manifest.ts'
import { type Repository, registryClient } from '../src/registry/client.ts'
import {
  type Attestation,
  signing as open,
  plan,
  predicateTypes,
  prepare,
  type Signer,
  type Subject,
} from '../src/sign/index.ts'
import { inputs as table } from '../src/sign/inputs.ts'
import { child } from './child.ts'
import { paired, ratio, type Timing } from './paired.ts'
import { startRegistry } from './registry.ts'

const rounds = 5
const platforms = ['linux/amd64', 'linux/arm64'] as const

/** An index and two platforms, 4 SBOMs, 2 scans, 3 provenances, by key: against the same cosign calls one after another. */
export async function signing(parts: Toolchain, say: (line: string) => void): Promise<void> {
  const { cosign, toolsMirror, registry: executable = 'docker-registry' } = parts
  if (!cosign || !toolsMirror) {
    say('| signing | not measured: no cosign of the toolchain here | | |')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const registry = await startRegistry(executable, folder)
  const path = join(fileURLToPath(toolsMirror), 'cosign', cosign.version, 'linux-amd64', 'cosign')
  const password = 'bench'
  const env = { PATH: process.env.PATH, HOME: folder, COSIGN_PASSWORD: password }
  const host = quietHost(folder, { PATH: process.env.PATH })
  try {
    await child(path, ['generate-key-pair', '--output-key-prefix', join(folder, 'cosign')], env)
    await child(path, ['signing-config', 'create', '--out', join(folder, 'none.json')], env)
    await child(path, ['trusted-root', 'create', '--out', join(folder, 'root.json')], env)
    const signer = await signerOf({ name: 'cosign', path, ...cosign, trust: 'given hash' }, folder, password, host)
    const client = registryClient(host, async () => undefined)
    const attestations = await predicates(folder)
    let image: Repository = { registry: registry.host, repository: 'bench/none' }
    let subjects: readonly Subject[] = []
    const fresh = async (name: string, round: number) => {
      image = { registry: registry.host, repository: `bench/${name}-${round}` }
      subjects = await push(image, client, attestations)
    }
    const reference = ({ manifest }: Subject) => `${image.registry}/${image.repository}@${manifest.digest}`
    const config = ['--signing-config', join(folder, 'none.json'), '--trusted-root', join(folder, 'root.json')]
    const who = ['--yes', '--key', join(folder, 'cosign.key'), ...config]
    const [ours, proven, bare] = await paired(rounds, [
      {
        name: 'ours',
        prepare: (round) => fresh('ours', round),
        async run() {
          const steps = open(signer, { images: [image], subjects }, client, host)
          await steps.make()
          await steps.attach()
        },
      },
      {
        name: 'ours, verified',
        prepare: (round) => fresh('proven', round),
        async run() {
          const steps = open(signer, { images: [image], subjects }, client, host)
          await steps.make()
          await steps.attach()
          await steps.verify()
        },
      },
      {
        name: 'cosign one after another',
        prepare: (round) => fresh('bare', round),
        async run() {
          for (const subject of subjects) {
            await child(path, ['sign', ...who, reference(subject)], env)
            for (const { type, predicate } of subject.attestations)
              await child(
                path,
                ['attest', ...who, '--type', type, '--predicate', String(predicate), reference(subject)],
                env,
              )
          }
        },
      },
    ])
    if (!ours || !proven || !bare) throw new Error('nothing was measured')
    const row = (what: string, timing: Timing) =>
      say(
        `| ${what} | ${timing.median.toFixed(2)} s | cosign, one call after another: ${bare.median.toFixed(2)} s | ${ratio(timing, bare).toFixed(2)} × |`,
      )
    row('3 signatures and 9 attestations by key', ours)
    row('the same, verified too', proven)
    await fresh('verify', 0)
    const steps = open(signer, { images: [image], subjects }, client, host)
    await steps.make()
    await steps.attach()
    const [index] = subjects
    if (!index) throw new Error('nothing was signed')
    const tools = [`--tools=cosign=${cosign.version}@sha256:${cosign.sha256}`, `--tools-mirror=${toolsMirror}`]
    const args = [resolve('dist/cli.js'), 'verify', reference(index), `--key=${join(folder, 'cosign.pub')}`, ...tools]
    const [whole, empty] = await paired(rounds, [
      { name: 'verify', run: async () => void (await child(process.execPath, args, env, folder)) },
      { name: 'node -e 0', run: async () => void (await child(process.execPath, ['-e', '0'], env)) },
    ])
    if (!whole || !empty) throw new Error('nothing was measured')
    say(
      `| verify REF, whole process, the tool hashed in full | ${whole.median.toFixed(2)} s | node -e 0: ${empty.median.toFixed(2)} s | |`,
    )
  } finally {
    registry.stop()
    await host.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function signerOf(tool: Signer['tool'], folder: string, password: string, host: Host): Promise<Signer> {
  const key = await readFile(join(folder, 'cosign.key'), 'utf8')
  const texts: Readonly<Record<string, string>> = { 'cosign-key': key, 'cosign-password': password }
  const { values } = await parseTable(table, [{ read: (name) => texts[name] }])
  const repository = {
    fullName: '',
    name: '',
    description: '',
    htmlUrl: '',
    defaultBranch: '',
    license: '',
    private: true,
  }
  const planned = plan(values, { signingConfig: undefined, trustedRoot: undefined, repository }, host, [
    'sbom',
    'scan',
    'provenance',
  ])
  if (planned.by === 'nobody') throw new Error(planned.why)
  const dir = join(folder, 'docker')
  await mkdir(dir)
  return prepare(planned, values, { tool, dockerConfig: { dir, variables: [] }, serverUrl: 'https://github.com', host })
}

/** SBOMs and a scan as long as those of the example's image, in bytes. */
async function predicates(folder: string): Promise<readonly Attestation[]> {
  const sizes: readonly (readonly [Attestation['type'], number])[] = [
    [predicateTypes.spdx, 300_000],
    [predicateTypes.cyclonedx, 250_000],
    [predicateTypes.vulnerabilities, 100_000],
    [predicateTypes.provenance, 2000],
  ]
  return Promise.all(
    sizes.map(async ([type, size], at) => {
      const path = join(folder, `predicate-${at}.json`)
      const words = randomBytes(size / 2)
        .toString('hex')
        .match(/.{1,60}/g)
      await writeFile(
        path,
        JSON.stringify({
          words,
          buildDefinition: { buildType: 'x', externalParameters: {} },
          runDetails: { builder: { id: 'x' } },
        }),
      )
      return { type, predicate: path }
    }),
  )
}

/** An image of nothing but its manifests. */
async function push(
  image: Repository,
  client: ReturnType<typeof registryClient>,
  attestations: readonly Attestation[],
): Promise<readonly Subject[]> {
  const put = async (mediaType: string, content: object): Promise<Descriptor> => {
    const bytes = Buffer.from(JSON.stringify(content))
    const digest = digestOf(bytes)
    if (mediaType === mediaTypes.config) await client.putBlob(image, bytesBlob(digest, bytes))
    else await client.putManifest(image, digest, { mediaType, bytes })
    return { mediaType, digest, size: bytes.length }
  }
  const children = await Promise.all(
    platforms.map(async (name) => {
      const [os = '', architecture = ''] = name.split('/')
      const config = await put(mediaTypes.config, { os, architecture, mark: randomBytes(8).toString('hex') })
      const manifest = await put(mediaTypes.manifest, {
        schemaVersion: 2,
        mediaType: mediaTypes.manifest,
        config,
        layers: [],
      })
      return { ...manifest, platform: { os, architecture } }
    }),
  )
  const index = await put(mediaTypes.index, { schemaVersion: 2, mediaType: mediaTypes.index, manifests: children })
  const only = attestations.filter(({ type }) => type === predicateTypes.provenance)
  return [
    { manifest: index, platform: '', attestations: only },
    ...children.map((manifest, at) => ({ manifest, platform: platforms[at] ?? '', attestations })),
  ]
}
