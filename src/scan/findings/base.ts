import type { Digest } from '../../oci/digest.ts'
import type { Pass } from '../../trivy/report.ts'
import { type Finding, identity, type Ungated } from './finding.ts'
import { readPass } from './read-pass.ts'
import { compareText } from './worst-first.ts'

/** What a platform was built on. */
export interface BaseImage {
  /** e.g. `docker.io/library/debian:12` */
  readonly reference: string
  readonly digest: string
  readonly diffIds: readonly Digest[]
  /** What the reference names today, where that is another image, and what Trivy says of it. */
  readonly newer?: { readonly digest: string; readonly pass: Pass }
}

/** What a base is to blame for, and what its update would change. */
export interface BaseAdvice {
  readonly platforms: readonly string[]
  readonly reference: string
  readonly digest: string
  /** Findings of the image on these platforms. */
  readonly all: number
  readonly fromBase: number
  readonly gatedFromBase: number
  readonly newer?: {
    readonly digest: string
    readonly fixes: number
    readonly fixesGated: number
    readonly adds: number
  }
}

/** Marks what came with the base and is not in its newer version. */
export function markFixed(findings: readonly Ungated[], base: BaseImage | undefined): readonly Ungated[] {
  if (!base?.newer) return findings
  const still = identitiesOf(base.newer.pass)
  return findings.map((finding) =>
    finding.sightings.some(({ from }) => from === 'base') && !still.has(identity(finding))
      ? { ...finding, sightings: finding.sightings.map((one) => ({ ...one, fixedByBase: true as const })) }
      : finding,
  )
}

/** One entry for platforms that would be told the same. */
export function baseAdvice(findings: readonly Finding[], bases: ReadonlyMap<string, BaseImage>): readonly BaseAdvice[] {
  const told = new Map<string, BaseAdvice>()
  for (const [platform, base] of [...bases].sort(([one], [other]) => compareText(one, other))) {
    const { platforms: _, ...advice } = adviceFor(platform, base, findings)
    const key = JSON.stringify(advice)
    const platforms = told.get(key)?.platforms ?? []
    told.set(key, { ...advice, platforms: [...platforms, platform] })
  }
  return [...told.values()]
}

function adviceFor(platform: string, base: BaseImage, findings: readonly Finding[]): BaseAdvice {
  const here = findings.flatMap((finding) => {
    const sighting = finding.sightings.find((one) => one.platform === platform)
    return sighting ? [{ finding, sighting }] : []
  })
  const ofBase = here.filter(({ sighting }) => sighting.from === 'base')
  const fixed = ofBase.filter(({ sighting }) => sighting.fixedByBase)
  const { reference, digest, newer } = base
  return {
    platforms: [platform],
    reference,
    digest,
    all: here.length,
    fromBase: ofBase.length,
    gatedFromBase: ofBase.filter(({ finding }) => finding.gated).length,
    ...(newer
      ? {
          newer: {
            digest: newer.digest,
            fixes: fixed.length,
            fixesGated: fixed.filter(({ finding }) => finding.gated).length,
            adds: added(
              newer.pass,
              here.map(({ finding }) => finding),
            ),
          },
        }
      : {}),
  }
}

/** What the newer base has that the image does not have yet. */
function added(pass: Pass, here: readonly Finding[]): number {
  const known = new Set(here.map(identity))
  return [
    ...new Set(
      readPass(pass)
        .filter(({ suppressed }) => !suppressed)
        .map(identity),
    ),
  ].filter((one) => !known.has(one)).length
}

function identitiesOf(pass: Pass): ReadonlySet<string> {
  return new Set(readPass(pass).map(identity))
}
