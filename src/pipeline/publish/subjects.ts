import { UserError } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Digest } from '../../oci/digest.ts'
import { type ImageEntry, imagesIn } from '../../oci/images.ts'
import { platformsOf, readIndex } from '../../oci/layout.ts'
import { type Descriptor, isIndexType } from '../../oci/manifest.ts'
import type { Format } from '../../sbom/index.ts'
import { type Attestation, predicateTypes, type Signer, type SignPlan, type Subject } from '../../sign/index.ts'
import type { Tool, ToolName, Tools } from '../../tools/tool.ts'
import type { Database } from '../../trivy/plan.ts'
import type { Checked } from '../checks/judge-image.ts'
import type { Image } from '../image/image.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { toldParameters } from './parameters.ts'

/** What is known of a run when its image has passed. */
export interface Passed {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  readonly checked: Checked
  readonly database: Database | undefined
  /** Those that the checks ran. */
  readonly ran: readonly ToolName[]
  readonly tools: Tools
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
  const tools = [...(await Promise.all(run.ran.map((name) => run.tools.get(name)))), tool]
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
    const own = await ofPlatform(manifest.digest, attest, run, tools)
    return { manifest: plain(manifest), platform, attestations: [...own, ...common] }
  }
}

const types: Readonly<Record<Format, Attestation['type']>> = {
  'spdx-json': predicateTypes.spdx,
  'cyclonedx-json': predicateTypes.cyclonedx,
}

async function ofPlatform(
  digest: Digest,
  attest: SignPlan['attest'],
  { checked, facts, host, database }: Passed,
  tools: readonly Tool[],
): Promise<readonly Attestation[]> {
  const sboms = attest.includes('sbom') ? (checked.sboms?.documents ?? []) : []
  const documents = sboms
    .filter((document) => document.subject === digest)
    .map(({ format, path }) => ({ type: types[format], predicate: path }))
  const pass = attest.includes('scan') ? checked.passes?.find((one) => one.subject.digest === digest) : undefined
  const trivy = tools.find(({ name }) => name === 'trivy')
  if (!pass || !trivy) return documents
  const { vulnerabilitiesPredicate } = await import('../../scan/index.ts')
  const predicate = vulnerabilitiesPredicate(pass, trivy, database, { runUrl: facts.runUrl, now: host.now() })
  return [...documents, { type: predicateTypes.vulnerabilities, predicate }]
}

function plain({ mediaType, digest, size }: Descriptor): Subject['manifest'] {
  return { mediaType, digest, size }
}
