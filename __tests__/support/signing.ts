import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../src/core/host.ts'
import { type Layout, platformsOf } from '../../src/oci/layout.ts'
import type { Descriptor } from '../../src/oci/manifest.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { registryClient } from '../../src/registry/client.ts'
import {
  type Attestation,
  look,
  plan,
  predicateTypes,
  prepare,
  type Signing,
  type Subject,
  signing,
} from '../../src/sign/index.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { facts } from './facts.ts'
import type { FakeHost } from './fake-host.ts'
import { publishing, tagsOf } from './publishing.ts'
import { signInputs } from './sign-inputs.ts'
import { processHost } from './trivy-real.ts'

export interface SignWish {
  /** e.g. `127.0.0.1:5000/o/n` */
  readonly images: readonly string[]
  readonly layout: Layout
  /** Texts of the room's inputs. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly isPrivate?: boolean
  /** Of each platform; provenance is of every manifest. Default: two SBOMs, a scan, provenance. */
  readonly attestations?: readonly Attestation[]
  /** Between the steps, e.g. what another writer does. */
  readonly meanwhile?: { readonly afterAttach?: () => Promise<void> }
}

/** Predicates that tell nothing, but have the right shape. */
export const attestations: readonly Attestation[] = [
  { type: predicateTypes.spdx, predicate: { spdxVersion: 'SPDX-2.3', name: 'test' } },
  { type: predicateTypes.cyclonedx, predicate: { bomFormat: 'CycloneDX', specVersion: '1.6' } },
  {
    type: predicateTypes.vulnerabilities,
    predicate: {
      scanner: { uri: 'pkg:github/aquasecurity/trivy', version: '0.74.0', result: { Results: [] } },
      metadata: { scanStartedOn: '2026-01-02T03:04:05Z', scanFinishedOn: '2026-01-02T03:04:06Z' },
    },
  },
  {
    type: predicateTypes.provenance,
    predicate: {
      buildDefinition: { buildType: 'urn:test', externalParameters: {}, resolvedDependencies: [] },
      runDetails: { builder: { id: 'urn:test' }, metadata: { finishedOn: '2026-01-02T03:04:05Z' } },
    },
  },
]

/** Publishes a layout by digest, without a tag. */
export async function byDigest(layout: Layout, images: readonly string[]): Promise<void> {
  const steps = publishing(processHost(), tagsOf(images, ['never-moved']))
  await steps.blobs(layout)
  await steps.manifests(layout)
}

/** The room's steps by real cosign, as the hall takes them. */
export async function signed(wish: SignWish, tool: Tool) {
  const host = processHost({ env: { PATH: process.env.PATH ?? '', ...wish.env } })
  const steps = await openSigning(wish, tool, host)
  try {
    await steps.make()
    await steps.attach()
    await wish.meanwhile?.afterAttach?.()
    return { signatures: await steps.verify(), host, written: steps.written() }
  } finally {
    await host.close()
  }
}

export async function openSigning(wish: SignWish, tool: Tool, host: FakeHost): Promise<Signing> {
  const values = await signInputs(wish.inputs ?? {})
  const repository = { ...facts().repository, private: wish.isPrivate ?? false }
  const planned = plan(values, { ...(await look(values, host)), repository }, { ...host, kind: 'runner' }, [
    'sbom',
    'scan',
    'provenance',
  ])
  if (planned.by === 'nobody') throw new Error(`nobody signs: ${planned.why}`)
  const dir = join(await host.tempDir(), 'docker')
  await mkdir(dir, { recursive: true })
  const world = { tool, dockerConfig: { dir, variables: [] }, serverUrl: 'https://github.com', host: withIdToken(host) }
  const signer = await prepare(planned, values, world)
  const images = wish.images.map(parseReference)
  const client = registryClient(host, async () => undefined)
  return signing(signer, { images, subjects: await subjectsOf(wish) }, client, host)
}

export async function subjectsOf({
  layout,
  attestations: given = attestations,
}: SignWish): Promise<readonly Subject[]> {
  const plain = ({ mediaType, digest, size }: Descriptor) => ({ mediaType, digest, size })
  const platforms = [...(await platformsOf(layout))].map(([platform, manifest]) => ({
    manifest: plain(manifest),
    platform,
    attestations: given,
  }))
  const ofIndex = given.filter(({ type }) => type === predicateTypes.provenance)
  return [{ manifest: plain(layout.root), platform: '', attestations: ofIndex }, ...platforms]
}

/** As the runner asks GitHub for an id token. */
function withIdToken(host: Host): Host {
  return {
    ...host,
    async idToken(audience) {
      const answer = await fetch(`${host.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${audience}`, {
        headers: { authorization: `bearer ${host.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
      })
      if (!answer.ok) throw new Error(`no id token: ${answer.status}`)
      return ((await answer.json()) as { value: string }).value
    },
  }
}
