import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { byPlatform } from './by-platform.ts'
import { copies, writeAnew } from './copies.ts'
import { joinSarif } from './join-sarif.ts'
import type { Ended } from './peer.ts'
import { documentsOf } from './sbom-result.ts'

/** The file that `output` names, also where a gate failed: who uploads it wants to see why. A scan that broke down has none. */
export async function writeResult(ended: Ended): Promise<void> {
  const { said, report, host } = ended
  const output = said.text('output').trim()
  if (output === '') return
  const format = said.text('format').trim()
  if (format === 'json') {
    const passes = (report.passes ?? []).map((pass) => ({ platform: pass.platform, from: pass.path }))
    return copies(byPlatform(passes, output, host), host)
  }
  if (format !== 'sarif' && format !== 'table') return copies(byPlatform(documentsOf(report), output, host), host)
  const text = await (format === 'sarif' ? sarifOf(ended) : tableOf(ended))
  if (text === undefined) return
  await writeAnew(isAbsolute(output) ? output : join(host.cwd, output), text)
  host.log.info(`written: ${output}`)
}

async function sarifOf({ said, report }: Ended): Promise<string | undefined> {
  if (report.sarif.length === 0) return undefined
  const logs = await Promise.all(report.sarif.map((file) => readFile(file, 'utf8')))
  const limited = /^true$/i.test(said.text('limit-severities-for-sarif').trim())
  return joinSarif(logs, limited ? (await said.items('severity')).map((word) => word.toUpperCase()) : undefined)
}

async function tableOf({ report }: Ended): Promise<string | undefined> {
  const path = join(dirname(report.outputs['report-json'] ?? ''), 'scan.txt')
  return report.stages.scan === undefined ? undefined : readFile(path, 'utf8')
}
