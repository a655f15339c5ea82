import { bytesText } from '../../core/bytes-text.ts'
import { code } from '../../core/markdown.ts'
import type { Counts, Shown } from '../../core/shown.ts'
import type { Stage } from '../../core/stage.ts'
import { table } from '../../core/table.ts'
import type { Verdict } from '../../core/verdict.ts'
import type { Digest } from '../../oci/digest.ts'
import { imagesIn } from '../../oci/images.ts'
import type { FoundPart } from './find-parts.ts'
import type { Part } from './part.ts'
import { labelOf } from './platforms-of.ts'

/** One verdict a gate over all platforms; a reason says whose it is. */
export function verdictsOf(parts: readonly FoundPart[]): readonly Verdict[] {
  const gates = [...new Set(parts.flatMap(({ part }) => part.verdicts.map(({ gate }) => gate)))]
  return gates.map((gate) => {
    const failed = parts.flatMap(({ part }) =>
      part.verdicts
        .filter((verdict) => verdict.gate === gate && !verdict.passed)
        .map(({ reason = 'no reason given' }) => told(labelOf(part), reason)),
    )
    const [first, ...others] = [...new Set(failed)]
    return first === undefined ? { gate, passed: true } : { gate, passed: false, reason: [first, ...others].join('; ') }
  })
}

/** What names its platform already needs no second name. */
function told(label: string, reason: string): string {
  return reason.includes(label) ? reason : `${label}: ${reason}`
}

/** What the jobs of the platforms brought; `digest` of the index over all of them, where all are there. */
export function showParts(parts: readonly FoundPart[], digest: Digest | undefined): Shown {
  const images = parts.flatMap(({ part }) =>
    imagesIn(part.entries).map(({ manifest, platform }) => ({ part, manifest, platform })),
  )
  const sizes = Object.assign({}, ...parts.map(({ part }) => part.sizes)) as Part['sizes']
  const platforms = Object.fromEntries(images.map(({ manifest, platform }) => [platform, manifest.digest]))
  const compressedOf = (platform: string) => sizes[platform]?.compressed ?? 0
  return {
    outputs: {
      ...(digest ? { digest, imageid: digest } : {}),
      platforms: JSON.stringify(platforms),
      size: JSON.stringify(sizes),
      findings: JSON.stringify(findingsOf(parts)),
    },
    section: [
      '### Platforms',
      '',
      ...table({
        head: ['platform', 'digest', 'compressed:', 'build:', 'gates'],
        items: images,
        row: ({ part, manifest, platform }) => [
          platform,
          `\`${manifest.digest}\``,
          bytesText(compressedOf(platform)),
          `${(part.seconds.build ?? 0).toFixed(1)} s`,
          gatesOf(part.verdicts),
        ],
        room: {},
      }),
      '',
    ].join('\n'),
    report: {
      ...(digest ? { digest } : {}),
      // Side by side: the slowest is what people wait for.
      seconds: Math.max(0, ...parts.map(({ part }) => part.seconds.build ?? 0)),
      platforms: images.map(({ part, manifest, platform }) => ({
        platform,
        digest: manifest.digest,
        compressed: compressedOf(platform),
        seconds: part.seconds,
        attempt: part.attempt,
      })),
    },
  }
}

function gatesOf(verdicts: readonly Verdict[]): string {
  const failed = verdicts.filter(({ passed }) => !passed).map(({ gate }) => `**${code(gate)} failed**`)
  if (failed.length > 0) return failed.join(', ')
  return verdicts.length === 0 ? 'none' : `${verdicts.length} passed`
}

/** Stage → platform → severity → number, of all parts. */
export function findingsOf(parts: readonly FoundPart[]): Part['findings'] {
  const all: Partial<Record<Stage, Counts>> = {}
  for (const { part } of parts)
    for (const [stage, counts] of Object.entries(part.findings) as [Stage, Counts][])
      all[stage] = { ...all[stage], ...counts }
  return all
}
