import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Digest } from '../../oci/digest.ts'
import type { Format } from '../../sbom/index.ts'
import { type Attestation, predicateTypes, type SignPlan } from '../../sign/index.ts'
import type { ToolName, Tools, UsedTool } from '../../tools/tool.ts'
import type { Database } from '../../trivy/plan.ts'
import type { Checked } from '../checks/judge-image.ts'

/** What the checks have to say of the platforms that they judged, for whoever attests it. */
export interface Said {
  /** Of the manifest of one platform. */
  of(digest: Digest, attest: SignPlan['attest']): Promise<readonly Attestation[]>
  /** The programs that they ran. */
  tools(): Promise<readonly UsedTool[]>
}

export interface Judged {
  readonly checked: Checked
  readonly database: Database | undefined
  /** Those that the checks ran. */
  readonly ran: readonly ToolName[]
  readonly tools: Tools
}

const types: Readonly<Record<Format, Attestation['type']>> = {
  'spdx-json': predicateTypes.spdx,
  'cyclonedx-json': predicateTypes.cyclonedx,
}

/** What this run's own checks have to say. */
export function saidByChecks({ checked, database, ran, tools }: Judged, { runUrl }: Facts, host: Host): Said {
  const used = () => Promise.all(ran.map((name) => tools.get(name)))
  return {
    tools: used,
    async of(digest, attest) {
      const sboms = attest.includes('sbom') ? (checked.sboms?.documents ?? []) : []
      const documents = sboms
        .filter((document) => document.subject === digest)
        .map(({ format, path }) => ({ type: types[format], predicate: path }))
      const pass = attest.includes('scan') ? checked.passes?.find((one) => one.subject.digest === digest) : undefined
      const trivy = (await used()).find(({ name }) => name === 'trivy')
      if (!pass || !trivy) return documents
      const { vulnerabilitiesPredicate } = await import('../../scan/index.ts')
      const predicate = vulnerabilitiesPredicate(pass, trivy, database, { runUrl, now: host.now() })
      return [...documents, { type: predicateTypes.vulnerabilities, predicate }]
    },
  }
}
