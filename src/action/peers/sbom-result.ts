import { dirname, join } from 'node:path'
import type { Report } from '../../pipeline/report/report.ts'
import { byPlatform } from './by-platform.ts'
import { copies } from './copies.ts'
import type { Ended } from './peer.ts'

/** The file that `output-file` names, or `artifact-name` in the folder of the reports. */
export async function writeDocuments({ said, report, host }: Ended): Promise<void> {
  const name = said.text('artifact-name').trim()
  const folder = dirname(report.outputs['report-json'] ?? '')
  const output = said.text('output-file').trim() || (name === '' ? '' : join(folder, name))
  if (output === '') return
  await copies(byPlatform(documentsOf(report), output, host), host)
}

/** The first format of each platform. */
export function documentsOf({ outputs }: Pick<Report, 'outputs'>): readonly { platform: string; from: string }[] {
  const files = JSON.parse(outputs['sbom-files'] ?? '{}') as Readonly<Record<string, Readonly<Record<string, string>>>>
  return Object.entries(files).flatMap(([platform, written]) => {
    const [from] = Object.values(written)
    return from === undefined ? [] : [{ platform, from }]
  })
}
