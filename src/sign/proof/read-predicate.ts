import { isRecord } from '../../core/is-record.ts'
import type { Statement } from '../cosign/bundle.ts'
import type { ProvenanceProof, ScanProof } from './proof.ts'

type Item = Readonly<Record<string, unknown>>

/** The newest of several scans. */
export function readScan(statements: readonly Statement[]): ScanProof | undefined {
  return newest(
    statements.map(({ predicate }) => ({
      finished: dateOf(itemOf(predicate.metadata).scanFinishedOn),
      counts: countsOf(predicate),
      result: itemOf(predicate.scanner).result,
    })),
  )
}

/** The newest of several runs. */
export function readProvenance(statements: readonly Statement[]): ProvenanceProof | undefined {
  return newest(statements.map(({ predicate }) => provenanceOf(predicate)))
}

function newest<T extends { readonly finished: Date | undefined }>(all: readonly T[]): T | undefined {
  return [...all].sort((one, other) => (other.finished?.getTime() ?? 0) - (one.finished?.getTime() ?? 0))[0]
}

function countsOf({ scanner }: Item): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const result of itemsOf(itemOf(itemOf(scanner).result).Results))
    for (const { Severity } of itemsOf(result.Vulnerabilities)) {
      const severity = textOf(Severity) || 'UNKNOWN'
      counts[severity] = (counts[severity] ?? 0) + 1
    }
  return counts
}

/** SLSA provenance v1, of whatever build type. */
function provenanceOf(predicate: Item): ProvenanceProof {
  const { externalParameters, resolvedDependencies } = itemOf(predicate.buildDefinition)
  const { builder, metadata } = itemOf(predicate.runDetails)
  const { path, ref, repository } = itemOf(itemOf(externalParameters).workflow)
  const source = itemsOf(resolvedDependencies).find(({ digest }) => textOf(itemOf(digest).gitCommit) !== '') ?? {}
  const commit = textOf(itemOf(source.digest).gitCommit)
  const more = itemOf(source.annotations).uncommittedChanges === true ? ', with changes that no commit holds' : ''
  return {
    commit: `${commit}${more}`,
    repository: textOf(repository),
    workflow: [path, ref].map(textOf).filter(Boolean).join('@'),
    builder: textOf(itemOf(builder).id),
    finished: dateOf(itemOf(metadata).finishedOn),
  }
}

function itemOf(value: unknown): Item {
  return isRecord(value) ? value : {}
}

function itemsOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function dateOf(value: unknown): Date | undefined {
  const instant = Date.parse(textOf(value))
  return Number.isNaN(instant) ? undefined : new Date(instant)
}
