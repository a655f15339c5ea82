import { imagePath } from '../../core/image-path.ts'
import { plain } from '../../core/plain.ts'
import { type Sarif, sarifLog } from '../../core/sarif.ts'
import { platformSlug } from '../../oci/platform.ts'
import type { Finding } from '../findings/finding.ts'
import { causeOf } from '../gate.ts'
import type { Scanned } from '../judge.ts'
import { fingerprints, type Level, levelOf, ruleId, rulesOf, type SarifRule } from './sarif-rules.ts'

interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: Level
  readonly message: { readonly text: string }
  readonly locations: readonly [object]
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly suppressions?: readonly object[]
}

/** Code scanning refuses more results a run. */
const mostResults = 25_000

/** With more rules than this, texts of every one of them would make a file that code scanning refuses. */
const mostDescriptions = 5_000

/** Findings of one platform, a category of its own. The least severe are left out where there are too many. */
export function sarifOf(image: string, platform: string, findings: readonly Finding[]): Sarif<SarifRule, SarifResult> {
  const here = findings
    .map((finding) => ({ ...finding, sightings: finding.sightings.filter((one) => one.platform === platform) }))
    .filter(({ sightings }) => sightings.length > 0)
    .slice(0, mostResults)
  const rules = rulesOf(here, here.length <= mostDescriptions)
  const indexes = new Map(rules.map(({ id }, at) => [id, at]))
  const prints = fingerprints(here)
  const path = imagePath(image)
  const results = here.map((finding, at): SarifResult => {
    const id = ruleId(finding)
    return {
      ruleId: id,
      ruleIndex: indexes.get(id) ?? -1,
      level: levelOf(finding.severity),
      message: { text: messageText(causeOf(finding, [platform])) },
      locations: [location(finding, path)],
      // The name that code scanning looks for; a line's hash with a counter in other tools.
      partialFingerprints: { primaryLocationLineHash: `${prints[at]}:1` },
      ...(finding.suppressed ? { suppressions: [suppression(finding.suppressed)] } : {}),
    }
  })
  return sarifLog({
    name: 'image-pipeline scan (Trivy)',
    informationUri: 'https://trivy.dev',
    rules,
    id: `image-pipeline/scan/${path}/${platformSlug(platform)}/`,
    results,
  })
}

/** What code scanning will not show, in Markdown of our own. */
export function sarifRemarks({ findings, platforms }: Pick<Scanned, 'findings' | 'platforms'>): readonly string[] {
  return platforms.flatMap((platform) => {
    const all = findings.filter(({ sightings }) => sightings.some((one) => one.platform === platform)).length
    if (all <= mostResults) return []
    return [
      `Code scanning takes ${mostResults} results: the ${all - mostResults} least severe of ${platform} are not in its SARIF.`,
    ]
  })
}

function location({ package: name, path, purl }: Finding, image: string): object {
  const what = plain(purl || name || path, 300)
  return {
    physicalLocation: {
      artifactLocation: { uri: image },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    },
    ...(what === ''
      ? {}
      : {
          logicalLocations: [
            {
              name: plain(name || what, 200),
              fullyQualifiedName: path === '' ? what : `${what}#${plain(path, 300)}`,
              kind: 'package',
            },
          ],
        }),
  }
}

function suppression({ status, reason, source }: NonNullable<Finding['suppressed']>): object {
  const why = [status.replaceAll('_', ' '), reason, source && `(${source})`].filter(Boolean).join(' ')
  return { kind: 'external', status: 'accepted', justification: plain(why, 500) }
}

/** Brackets would begin a link, braces a placeholder. */
function messageText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&')
}
