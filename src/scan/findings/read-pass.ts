import type { Pass, TrivyResult } from '../../trivy/report.ts'
import { endOfLife } from './end-of-life.ts'
import type { Raw, Ungated } from './finding.ts'
import { type BaseLayers, layersOf } from './layers.ts'
import { fromLicense, fromMisconfiguration, fromVulnerability, isFailure } from './read-finding.ts'
import { readSuppressed } from './read-suppressed.ts'
import { unknownSystemOf } from './unknown-system.ts'

/** Every finding of one platform, suppressed ones included. Secrets are another stage's. */
export function readPass(pass: Pass, base?: BaseLayers): readonly Ungated[] {
  const { platform, report } = pass
  const layers = layersOf(report, base)
  const place = ({ diffId, ...finding }: Raw): Ungated => ({
    ...finding,
    sightings: [{ platform, ...layers(diffId) }],
  })
  const findings = (report.Results ?? []).flatMap((result) => rawOf(result)).map(place)
  return [
    ...[...endOfLife(report), ...unknownSystemOf(pass)].map((finding) => ({
      ...finding,
      sightings: [{ platform, ...layers.ofSystem }],
    })),
    ...findings,
  ]
}

function rawOf(result: TrivyResult): readonly Raw[] {
  return [
    ...(result.Vulnerabilities ?? []).map((one) => fromVulnerability(one, result)),
    ...(result.Misconfigurations ?? []).filter(isFailure).map((one) => fromMisconfiguration(one, result)),
    ...(result.Licenses ?? []).map((one) => fromLicense(one, result)),
    ...(result.ExperimentalModifiedFindings ?? []).flatMap((one) => readSuppressed(one, result)),
  ]
}
