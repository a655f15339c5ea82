import { afterAll, beforeAll } from '@jest/globals'
import type { Layout } from '../../src/oci/layout.ts'
import type { Descriptor } from '../../src/oci/manifest.ts'
import { bundleType } from '../../src/sign/cosign/bundle.ts'
import { nameOfType, type PredicateType } from '../../src/sign/statements/predicate-types.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { realParts } from '../real/real-parts.ts'
import { askRegistry } from './ask-registry.ts'
import { type IndependentCosign, independentCosign, type KeyPair, realCosign } from './cosign-real.ts'
import { type Distribution, startDistribution } from './distribution.ts'
import { imageLayout } from './image.ts'
import { byDigest } from './signing.ts'

/** What tests of signing share: real cosign, a key, distribution 2.8. There when the first test runs. */
export interface SigningSite {
  readonly cosign: Tool
  /** cosign without our code around it. */
  readonly stranger: IndependentCosign
  readonly pair: KeyPair
  readonly registry: Distribution
  /** Inputs that sign with the key. */
  readonly withKey: Readonly<Record<string, string>>
}

export function signingSite(): SigningSite {
  let site: SigningSite | undefined
  const get = (): SigningSite => {
    if (!site) throw new Error('the site is there when tests run')
    return site
  }
  beforeAll(async () => {
    const cosign = await realCosign()
    const [stranger, registry] = await Promise.all([
      independentCosign(cosign),
      startDistribution(realParts().registry ?? 'docker-registry'),
    ])
    const pair = await stranger.keyPair('KEY-PASSWORD-CANARY')
    const withKey = { 'cosign-key': pair.key, 'cosign-password': pair.password }
    site = { cosign, stranger, pair, registry, withKey }
  }, 60_000)
  afterAll(async () => {
    await Promise.all([site?.stranger.close(), site?.registry.close()])
  })
  return {
    get cosign() {
      return get().cosign
    },
    get stranger() {
      return get().stranger
    },
    get pair() {
      return get().pair
    },
    get registry() {
      return get().registry
    },
    get withKey() {
      return get().withKey
    },
  }
}

/** An image of two platforms that lies in the registry by its digests, without a tag. */
export async function publishedImage(registry: string, name: string) {
  const image = `${registry}/octo/${name}`
  const layout = await imageLayout({ attestations: true })
  await byDigest(layout, [image])
  return { image, layout, ask: askRegistry(`http://${registry}`, `octo/${name}`) }
}

/** Names of what is listed as a bundle beside a manifest, in their order: `signature`, `SPDX`, … */
export async function listedBundles(ask: ReturnType<typeof askRegistry>, subject: string): Promise<readonly string[]> {
  const { body } = await ask.manifest(subject.replace(':', '-'))
  return (body.manifests ?? [])
    .filter(({ artifactType }) => artifactType === bundleType)
    .map(({ annotations }) => nameOfType(annotations?.['dev.sigstore.bundle.predicateType'] as PredicateType))
}

/** Digests of the index and the platforms, without BuildKit's attestation manifests. */
export async function manifestsOf(ask: ReturnType<typeof askRegistry>, { root }: Layout): Promise<readonly string[]> {
  const { body } = await ask.manifest(root.digest)
  const isImage = ({ platform }: Descriptor) => platform?.os !== 'unknown'
  return [root.digest, ...(body.manifests ?? []).filter(isImage).map(({ digest }) => digest)]
}

/** Writes a list of referrers, or what has another media type, as another client would. */
export async function putIndex(
  image: string,
  tag: string,
  index: unknown,
  mediaType = 'application/vnd.oci.image.index.v1+json',
): Promise<void> {
  const [host, ...path] = image.split('/')
  const answer = await fetch(`http://${host}/v2/${path.join('/')}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: JSON.stringify(index),
  })
  if (!answer.ok) throw new Error(`${tag}: ${answer.status} ${await answer.text()}`)
}
