import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import { platformsOf } from '../../oci/layout.ts'
import { type Descriptor, isIndexType } from '../../oci/manifest.ts'
import type { Format } from '../../sbom/index.ts'
import { type Attestation, predicateTypes, type Signer, type SignPlan, type Subject } from '../../sign/index.ts'
import type { Tool, ToolName, Tools } from '../../tools/tool.ts'
import type { Database } from '../../trivy/plan.ts'
import type { Checked } from '../checks/judge-image.ts'
import type { Image } from '../image/image.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

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
    const parameters = Object.fromEntries([...inputs.given].filter(([name]) => !ofThisMachine.has(name)))
    const said = provenance({ facts, env: host.env, claims, parameters, tools, finished: host.now() })
    // An input that is no secret may still hold one that another input told us of.
    common.push({
      type: predicateTypes.provenance,
      predicate: JSON.parse(host.redact(JSON.stringify(said))) as Readonly<Record<string, unknown>>,
    })
  }
  const platforms = [...(await platformsOf(layout))].map(async ([platform, manifest]) => ({
    manifest: plain(manifest),
    platform,
    attestations: [...(await ofPlatform(platform, attest, run, tools)), ...common],
  }))
  const index = isIndexType(layout.root.mediaType)
    ? [{ manifest: plain(layout.root), platform: '', attestations: common }]
    : []
  return [...index, ...(await Promise.all(platforms))]
}

/** Where things lie on this machine is nobody's business, and changes nothing of the image. */
const ofThisMachine = new Set(['report-dir', 'layout-dir', 'scan-cache-dir', 'tools-mirror', 'prune-record'])

const types: Readonly<Record<Format, Attestation['type']>> = {
  'spdx-json': predicateTypes.spdx,
  'cyclonedx-json': predicateTypes.cyclonedx,
}

async function ofPlatform(
  platform: string,
  attest: SignPlan['attest'],
  { checked, facts, host, database }: Passed,
  tools: readonly Tool[],
): Promise<readonly Attestation[]> {
  const sboms = attest.includes('sbom') ? (checked.sboms?.documents ?? []) : []
  const documents = sboms
    .filter((document) => document.platform === platform)
    .map(({ format, path }) => ({ type: types[format], predicate: path }))
  const pass = attest.includes('scan') ? checked.passes?.find((one) => one.platform === platform) : undefined
  const trivy = tools.find(({ name }) => name === 'trivy')
  if (!pass || !trivy) return documents
  const { vulnerabilitiesPredicate } = await import('../../scan/index.ts')
  const predicate = vulnerabilitiesPredicate(pass, trivy, database, { runUrl: facts.runUrl, now: host.now() })
  return [...documents, { type: predicateTypes.vulnerabilities, predicate }]
}

function plain({ mediaType, digest, size }: Descriptor): Subject['manifest'] {
  return { mediaType, digest, size }
}
