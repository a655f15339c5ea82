import { UserError } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import { type ImageEntry, imagesIn } from '../../oci/images.ts'
import { platformsOf, readIndex } from '../../oci/layout.ts'
import { type Descriptor, isIndexType } from '../../oci/manifest.ts'
import { type Attestation, predicateTypes, type Signer, type SignPlan, type Subject } from '../../sign/index.ts'
import type { Image } from '../image/image.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { toldParameters } from './parameters.ts'
import type { Said } from './said.ts'

/** What is known of a run when its image has passed. */
export interface Passed {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  readonly said: Said
  /** The checkout had changes that no commit holds. */
  readonly dirty: boolean
}

/** The manifests that are signed, the index first, each with what this run has to say of it. */
export async function subjectsOf(
  { layout }: Image,
  { attest }: Pick<SignPlan, 'attest'>,
  { claims, tool }: Pick<Signer, 'claims' | 'tool'>,
  run: Passed,
): Promise<readonly Subject[]> {
  const { facts, host, inputs } = run
  const tools = [...(await run.said.tools()), tool]
  const common: Attestation[] = []
  if (attest.includes('provenance')) {
    const { provenance } = await import('../../sign/index.ts')
    const parameters = toldParameters(inputs.given, host.redact)
    const predicate = provenance({
      facts,
      env: host.env,
      claims,
      parameters,
      tools,
      finished: host.now(),
      dirty: run.dirty,
    })
    common.push({ type: predicateTypes.provenance, predicate })
  }
  const { root } = layout
  if (!isIndexType(root.mediaType)) {
    const [platform = ''] = (await platformsOf(layout)).keys()
    return [await subject({ manifest: root, platform })]
  }
  const { manifests } = await readIndex(layout, root)
  const images = await Promise.all(imagesIn(manifests).map(subject))
  return [{ manifest: plain(root), platform: '', attestations: common }, ...images]

  async function subject({ manifest, platform }: ImageEntry): Promise<Subject> {
    if (isIndexType(manifest.mediaType))
      throw new UserError(`${manifest.digest} is an index inside an index: what it names would not be signed`, {
        cure: 'Publish one index of all platforms.',
      })
    const own = await run.said.of(manifest.digest, attest)
    return { manifest: plain(manifest), platform, attestations: [...own, ...common] }
  }
}

function plain({ mediaType, digest, size }: Descriptor): Subject['manifest'] {
  return { mediaType, digest, size }
}
