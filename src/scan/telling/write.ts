import { dirname, join } from 'node:path'
import { realFolder } from '../../core/real-folder.ts'
import { replaceText } from '../../core/replace-file.ts'
import { platformSlug } from '../../oci/platform.ts'
import type { Scanned } from '../judge.ts'
import { sarifOf } from './sarif.ts'
import { table } from './text-table.ts'

/** Absolute paths. */
export interface Written {
  /** What code scanning gets. */
  readonly sarif: readonly string[]
  /** All, those too. */
  readonly files: readonly string[]
}

/**
 * The whole of what was found, as files of the report: `scan.json`, `scan.txt`, `sarif/scan-<platform>.sarif`, and
 * `scan-suppressed-<platform>.sarif` beside them: code scanning would open alerts for suppressed findings.
 *
 * @param redact masks what is secret
 */
export async function write(scanned: Scanned, folder: string, redact: (text: string) => string): Promise<Written> {
  const { image, platforms, findings, suppressed } = scanned
  const sarif = await realFolder(folder, 'sarif')
  const files = new Map<string, () => string>([
    ['scan.json', () => wholeJson(scanned)],
    ['scan.txt', () => `${table(scanned, Number.POSITIVE_INFINITY).join('\n')}\n`],
  ])
  for (const platform of platforms) {
    const name = `${platformSlug(platform)}.sarif`
    const text = (of: Scanned['findings']) => JSON.stringify(sarifOf(image, platform, of))
    files.set(join('sarif', `scan-${name}`), () => text(findings))
    if (suppressed.some(({ sightings }) => sightings.some((one) => one.platform === platform)))
      files.set(`scan-suppressed-${name}`, () => text(suppressed))
  }
  // One after the other: of 50,000 findings each is many megabytes.
  for (const [name, text] of files) await replaceText(join(folder, name), redact(text()))
  const paths = [...files.keys()].map((name) => join(folder, name))
  return { sarif: paths.filter((path) => dirname(path) === sarif), files: paths }
}

function wholeJson({ image, now, platforms, counts, gatedCounts, findings, suppressed }: Scanned): string {
  return JSON.stringify({
    version: 1,
    image,
    scanned: now,
    platforms,
    counts,
    gated: gatedCounts,
    findings,
    suppressed,
  })
}
