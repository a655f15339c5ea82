import type { FoundWeakness, Package, PageData } from '../../../page/data.ts'
import { type Finding, platformsOfFinding } from '../../../scan/findings/finding.ts'
import type { Pass } from '../../../trivy/report.ts'
import type { Report } from '../report.ts'
import { adviceOf } from './advice.ts'
import type { Looked } from './looked.ts'
import { platformPage } from './platform.ts'
import { testsOf } from './tests.ts'

/** What the HTML report shows: what the layers hold, and what each stage that ran found. */
export function pageData(
  looked: Looked,
  { headline, stages, trend }: Pick<Report, 'headline' | 'stages' | 'trend'>,
): PageData {
  const { image, digest, created, run, layers, judged, plan, findings, passes } = looked
  // What stages tell in the JSON report; those that did not run have no tab.
  const told: Readonly<Record<string, unknown>> = stages
  const advice = adviceOf(told.lint)
  const tests = testsOf(told.test)
  return {
    headline,
    image,
    digest,
    created,
    ...(run === undefined ? {} : { run }),
    platforms: judged.analysis.platforms.flatMap((found) => {
      const read = layers.find(({ platform }) => platform === found.platform)
      return read ? [platformPage(read, found, judged, plan)] : []
    }),
    ...(advice ? { advice } : {}),
    ...(findings ? { findings: findings.map(weakness) } : {}),
    ...(passes ? { sbom: packagesOf(passes) } : {}),
    ...(tests ? { tests } : {}),
    // One run is no trend.
    ...(trend && new Set(trend.map(({ date }) => date)).size > 1 ? { trend } : {}),
  }
}

function weakness(finding: Finding): FoundWeakness {
  const { severity, id, package: name, installed, fixedIn, title, url } = finding
  return {
    severity,
    id,
    package: name,
    version: installed,
    fixed: fixedIn,
    title: title.slice(0, 300),
    link: url,
    platforms: platformsOfFinding(finding),
  }
}

/** What is installed, once however many platforms and places have it. */
function packagesOf(passes: readonly Pass[]): readonly Package[] {
  const found = new Map<string, Package & { readonly platforms: string[] }>()
  for (const { platform, report } of passes)
    for (const { Type: type = '', Packages: packages = [] } of report.Results ?? [])
      for (const { Name: name, Version: version = '' } of packages) {
        const key = [type, name, version].join('\0')
        const known = found.get(key)
        if (!known) found.set(key, { name, version, type, platforms: [platform] })
        else if (!known.platforms.includes(platform)) known.platforms.push(platform)
      }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}
