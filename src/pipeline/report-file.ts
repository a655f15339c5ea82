import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { describe } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Inputs } from './read-inputs.ts'
import { type Report, reportJson } from './report.ts'

/**
 * Where the JSON report goes: an absolute path. By default outside of the checkout, which is what gets built: a report
 * in there would be part of the next image.
 */
export function reportPath(inputs: Pick<Inputs, 'reportDir'>, host: Host): string {
  const temp = host.env.RUNNER_TEMP
  const standard = temp ? join(temp, 'image-pipeline-report') : join(host.cacheDir, 'reports', basename(host.cwd))
  const root = inputs.reportDir || standard
  return join(isAbsolute(root) ? root : join(host.cwd, root), 'report.json')
}

/** Writes what is known so far. A report that cannot be written fails nothing, and is told. */
export async function writeReport(report: Report, host: Host): Promise<void> {
  const path = report.outputs['report-json']
  if (path === undefined) return
  try {
    await mkdir(dirname(path), { recursive: true })
    // Renamed into place: a link that lies there is replaced, not followed.
    await writeFile(`${path}.${process.pid}`, host.redact(reportJson(report)))
    await rename(`${path}.${process.pid}`, path)
  } catch (error) {
    host.log.warning(`the report could not be written to ${path}: ${describe(error)}`)
  }
}
