import type { TrivyCvss, TrivyVulnerability } from '../../trivy/report.ts'

/** The CVSS base score that counts: of who set the severity, then NVD's, GitHub's, else the highest. */
export function scoreOf({ CVSS: all, SeveritySource: source }: TrivyVulnerability): number | undefined {
  if (!all) return undefined
  for (const name of [source, 'nvd', 'ghsa']) {
    const score = name !== undefined && Object.hasOwn(all, name) ? newest(all[name]) : undefined
    if (score !== undefined) return score
  }
  return Object.values(all)
    .map(newest)
    .reduce((one, other) => (other !== undefined && (one === undefined || other > one) ? other : one), undefined)
}

function newest(cvss: TrivyCvss | undefined): number | undefined {
  return [cvss?.V40Score, cvss?.V3Score, cvss?.V2Score].find(
    (score) => typeof score === 'number' && score > 0 && score <= 10,
  )
}
