import { readFile, stat } from 'node:fs/promises'
import { UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import type { TrivyReport } from './report.ts'
import type { Subject } from './subject.ts'

/** Bytes; a node string holds no more than 512 MiB. Some 200,000 findings. */
const largest = 400_000_000

/** Lists of a result, and what each entry must have as text; what it may have is text too, or it is refused. */
const lists: Readonly<Record<string, { readonly must: readonly string[]; readonly may: readonly string[] }>> = {
  Packages: { must: ['Name'], may: ['ID', 'Version', 'FilePath'] },
  Vulnerabilities: {
    must: ['VulnerabilityID', 'PkgName', 'InstalledVersion'],
    may: ['FixedVersion', 'Status', 'Severity', 'SeveritySource', 'PrimaryURL', 'Title', 'Description', 'Fingerprint'],
  },
  Secrets: { must: ['RuleID'], may: ['Category', 'Severity', 'Title'] },
  Misconfigurations: {
    must: ['ID'],
    may: ['Title', 'Message', 'Resolution', 'Severity', 'Status', 'PrimaryURL'],
  },
  Licenses: { must: ['Name'], may: ['Severity', 'Category', 'PkgName', 'FilePath', 'Link'] },
  ExperimentalModifiedFindings: { must: ['Type', 'Status'], may: ['Statement', 'Source'] },
}

/**
 * What Trivy wrote about a platform, if it is a whole report about that very image: exit status 0 alone proves nothing.
 *
 * @throws UserError for no file, an empty one, half a one, one of another form or about another image
 */
export async function readReport(path: string, subject: Subject): Promise<TrivyReport> {
  const refuse = (problem: string) =>
    new UserError(`the scan of ${subject.platform} failed: Trivy ended well, but ${problem}`, {
      cure: 'Nothing is known of this image, so nothing is passed. Run again; if it stays so, choose another version by `tools`.',
    })
  const found = await stat(path).catch(() => undefined)
  if (!found) throw refuse('wrote no report')
  if (found.size === 0) throw refuse('its report is empty')
  if (found.size > largest) throw refuse(`its report has ${found.size} bytes: more than can be read`)
  let report: unknown
  try {
    report = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw refuse('its report is no whole JSON')
  }
  const problem = problemOf(report, subject)
  if (problem !== undefined) throw refuse(problem)
  return report as TrivyReport
}

function problemOf(report: unknown, { imageId, diffIds }: Subject): string | undefined {
  const wrong = shapeProblem(report)
  if (wrong !== undefined) return wrong
  const { Metadata } = report as { readonly Metadata: Readonly<Record<string, unknown>> }
  if (Metadata.ImageID !== imageId) return `its report is of the image ${String(Metadata.ImageID)}, not of ${imageId}`
  const layers = Metadata.DiffIDs ?? []
  const same = Array.isArray(layers) && layers.length === diffIds.length && layers.every((id, at) => id === diffIds[at])
  return same ? undefined : 'its report is of other layers than the image has'
}

/** What keeps something from being a report that can be read, wherever it comes from; undefined where nothing does. */
export function shapeProblem(report: unknown): string | undefined {
  if (!isRecord(report) || report.SchemaVersion !== 2)
    return 'its report has a form that is not known (SchemaVersion 2)'
  const { Metadata, Results = [] } = report
  if (!isRecord(Metadata)) return 'its report does not say of what it is (Metadata)'
  if (!Array.isArray(Results)) return 'its results are no list'
  for (const result of Results) {
    const wrong = wrongResult(result)
    if (wrong !== undefined) return `a result has an unknown form: ${wrong}`
  }
  return undefined
}

function wrongResult(result: unknown): string | undefined {
  if (!isRecord(result) || typeof result.Target !== 'string' || typeof result.Class !== 'string') return 'no Target'
  for (const [name, { must, may }] of Object.entries(lists)) {
    const list = result[name] ?? []
    if (!Array.isArray(list)) return `${name} is no list`
    for (const entry of list) {
      if (!isRecord(entry)) return `${name} holds what is no object`
      // Go leaves empty text out.
      for (const key of must) if (entry[key] === undefined) Object.assign(entry, { [key]: '' })
      for (const key of [...must, ...may])
        if (entry[key] !== undefined && typeof entry[key] !== 'string') return `${name}.${key} is no text`
    }
  }
  return undefined
}
