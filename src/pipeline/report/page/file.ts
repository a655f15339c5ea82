import { dirname, join } from 'node:path'
import { describe } from '../../../core/errors.ts'
import type { Host } from '../../../core/host.ts'
import { replaceText } from '../../../core/replace-file.ts'
import type { Report } from '../report.ts'

/** Writes the HTML report beside the JSON one, where the image was looked into. It fails nothing if it cannot be written. */
export async function writePage(report: Report, host: Host): Promise<void> {
  const beside = report.outputs['report-json']
  if (!report.looked || beside === undefined) return
  const path = join(dirname(beside), 'report.html')
  try {
    const [{ page, redacted }, { pageData }] = await Promise.all([
      import('../../../page/index.ts'),
      import('./data.ts'),
    ])
    // Before it is packed: in there nobody finds a secret to mask it.
    await replaceText(path, page(redacted(pageData(report.looked, report), host.redact)))
    report.outputs.report = path
  } catch (error) {
    host.log.warning(`the report could not be written to ${path}: ${describe(error)}`)
  }
}
