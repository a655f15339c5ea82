import { describe } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { replaceText } from '../../core/replace-file.ts'
import { type Report, reportJson } from './report.ts'

/** Writes what is known so far. A report that cannot be written fails nothing, and is told. */
export async function writeReport(report: Report, host: Host): Promise<void> {
  const path = report.outputs['report-json']
  if (path === undefined) return
  try {
    // Renamed into place: a link that lies there is replaced, not followed.
    await replaceText(path, host.redact(reportJson(report)))
  } catch (error) {
    host.log.warning(`the report could not be written to ${path}: ${describe(error)}`)
  }
}
