import type { Tool } from '../../tools/tool.ts'
import type { Database } from '../../trivy/plan.ts'
import type { Pass, TrivyResult } from '../../trivy/report.ts'

/**
 * What is attested of a scan: cosign's predicate for vulnerabilities, with those of one platform as Trivy told them.
 * Nothing of secrets or of the packages goes with it: the SBOM has these.
 *
 * https://github.com/sigstore/cosign/blob/main/specs/COSIGN_VULN_ATTESTATION_SPEC.md
 */
export function vulnerabilitiesPredicate(
  { report }: Pass,
  { version }: Pick<Tool, 'version'>,
  database: Pick<Database, 'updatedAt' | 'from'> | undefined,
  { runUrl, now }: { readonly runUrl: string | undefined; readonly now: Date },
): Readonly<Record<string, unknown>> {
  const { SchemaVersion, ArtifactName, CreatedAt, Metadata, Results = [] } = report
  const { OS, ImageID, DiffIDs, RepoDigests } = Metadata
  const finished = now.toISOString()
  return {
    invocation: { uri: runUrl ?? '', event_id: '', 'builder.id': '', parameters: [] },
    scanner: {
      uri: `pkg:github/aquasecurity/trivy${version === '' ? '' : `@${version}`}`,
      version,
      db: database ? { uri: database.from, version: database.updatedAt.toISOString() } : { uri: '', version: '' },
      result: {
        SchemaVersion,
        CreatedAt,
        ArtifactName,
        ArtifactType: 'container_image',
        Metadata: { OS, ImageID, DiffIDs, RepoDigests },
        Results: Results.flatMap(vulnerabilitiesOf),
      },
    },
    metadata: { scanStartedOn: CreatedAt ?? finished, scanFinishedOn: finished },
  }
}

/** A result without any is told all the same: it was looked at. */
function vulnerabilitiesOf(result: TrivyResult): readonly TrivyResult[] {
  const { Target, Class, Type, Vulnerabilities, ExperimentalModifiedFindings: modified = [] } = result
  if (Class !== 'os-pkgs' && Class !== 'lang-pkgs') return []
  const suppressed = modified.filter((one) => one.Type === 'vulnerability')
  return [
    {
      Target,
      Class,
      ...(Type === undefined ? {} : { Type }),
      ...(Vulnerabilities === undefined ? {} : { Vulnerabilities }),
      ...(suppressed.length === 0 ? {} : { ExperimentalModifiedFindings: suppressed }),
    },
  ]
}
