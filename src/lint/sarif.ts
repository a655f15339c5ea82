import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { realFolder } from '../core/real-folder.ts'
import { replaceText } from '../core/replace-file.ts'
import { sarifLog, sarifUri } from '../core/sarif.ts'
import type { Finding } from './finding.ts'
import type { Linted } from './judge.ts'
import { rules } from './rules/all.ts'

/** Writes `sarif/lint.sarif` below the folder, and returns its absolute path. */
export async function write(
  linted: Linted,
  folder: string,
  redact: (text: string) => string,
): Promise<readonly string[]> {
  const path = join(resolve(await realFolder(folder, 'sarif')), 'lint.sarif')
  await replaceText(path, redact(`${JSON.stringify(sarifOf(linted), null, 1)}\n`))
  return [path]
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0; what is let pass is in it as suppressed. */
export function sarifOf({ file, findings, ignored }: Pick<Linted, 'file' | 'findings' | 'ignored'>): unknown {
  const all = [...findings, ...ignored.map(({ finding }) => finding)]
  const named = new Map(all.map((finding) => [finding.rule, finding]))
  const ids = [...named.keys()]
  // The same said of two places is two findings: what tells them apart is their order.
  const seen = new Map<string, number>()
  const print = ({ rule, fix, reason }: Finding): string => {
    // Without bytes and lines: what was measured again, or moved, is the same finding.
    const text = `${file}:${rule}:${fix}:${reason}`.replace(/\d+/g, '')
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return createHash('sha256').update(`${text}:${before}`).digest('hex')
  }
  return sarifLog({
    name: 'image-pipeline lint',
    rules: [...named].map(([id, { url }]) => ({
      id,
      shortDescription: { text: rules.find((rule) => rule.id === id)?.name ?? id },
      ...(url === undefined ? {} : { helpUri: url }),
    })),
    id: `image-pipeline/lint/${file.replace(/[^\w./-]/g, '-')}/`,
    results: [
      ...findings.map((finding) => result(finding, ids, print(finding))),
      ...ignored.map(({ finding, by }) => ({
        ...result(finding, ids, print(finding)),
        suppressions: [{ kind: by.startsWith('comment') ? 'inSource' : 'external', justification: by }],
      })),
    ],
  })
}

function result({ rule, severity, file, line, endLine, reason, fix }: Finding, ids: readonly string[], print: string) {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    // Brackets would begin a link, braces a placeholder.
    message: { text: `${reason}. ${fix}`.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: sarifUri(file) },
          region: { startLine: line, endLine: Math.max(line, endLine) },
        },
      },
    ],
    partialFingerprints: { 'lint/v1': print },
  }
}
