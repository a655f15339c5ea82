import { isRecord } from '../core/is-record.ts'
import { severities } from '../core/shown.ts'
import type { Pass, TrivySecret } from '../trivy/report.ts'
import type { ImageFinding, LetPass } from './findings.ts'

/** Trivy's secrets of all platforms, each place told once. Layers whose files a later one removes are among them. */
export function imageFindings(passes: readonly Pass[]): readonly ImageFinding[] {
  const found = new Map<string, ImageFinding>()
  for (const { platform, report } of passes)
    for (const { Target, Secrets = [] } of report.Results ?? [])
      for (const secret of Secrets) {
        const finding = read(Target, secret, platform)
        const key = JSON.stringify([finding.path, finding.line, finding.rule, finding.layers.length === 0])
        const known = found.get(key)
        found.set(key, known === undefined ? finding : merge(known, finding))
      }
  return [...found.values()]
}

/** What the ignore file took away: it stays visible, with its reason. */
export function letPass(passes: readonly Pass[]): readonly LetPass[] {
  const found = new Map<string, LetPass>()
  for (const { platform, report } of passes)
    for (const { Target, ExperimentalModifiedFindings = [] } of report.Results ?? [])
      for (const { Type, Finding, Statement = '', Source = '' } of ExperimentalModifiedFindings) {
        if (Type !== 'secret' || !isRecord(Finding)) continue
        const one = { path: Target, rule: String(Finding.RuleID ?? ''), reason: Statement, source: Source }
        const key = JSON.stringify(one)
        found.set(key, { ...one, platforms: [...(found.get(key)?.platforms ?? []), platform] })
      }
  return [...found.values()].sort((one, other) =>
    `${one.path}\0${one.rule}` < `${other.path}\0${other.rule}` ? -1 : 1,
  )
}

/** What Trivy finds in the image's config has no layer, and the image for a file. */
function read(target: string, { Layer, ...secret }: TrivySecret, platform: string): ImageFinding {
  const layer = Layer?.DiffID
  return {
    path: layer === undefined ? '' : target,
    line: secret.StartLine ?? 0,
    rule: secret.RuleID,
    title: secret.Title ?? '',
    severity: severities.find((severity) => severity === secret.Severity) ?? 'UNKNOWN',
    layers: layer === undefined ? [] : [layer],
    instruction: verbOf(Layer?.CreatedBy ?? ''),
    platforms: [platform],
  }
}

function merge(one: ImageFinding, other: ImageFinding): ImageFinding {
  return {
    ...one,
    layers: [...new Set([...one.layers, ...other.layers])],
    platforms: [...new Set([...one.platforms, ...other.platforms])],
  }
}

/** What follows the instruction can hold the secret itself, e.g. as a build argument (`|1 TOKEN=… /bin/sh -c …`). */
export function verbOf(createdBy: string): string {
  const legacy = /^(?:\|\d+ [\s\S]*?)?\/bin\/sh -c (?:#\(nop\)\s+([A-Z]+)\b)?/.exec(createdBy)
  if (legacy) return legacy[1] ?? 'RUN'
  return /^(?:RUN|COPY|ADD|WORKDIR)\b/.exec(createdBy)?.[0] ?? ''
}
