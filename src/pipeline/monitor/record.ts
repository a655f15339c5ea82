import { messageOf } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Environment, Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import { plain } from '../../core/plain.ts'
import { type Alarming, foundIn, type RunRecord, type Weaknesses } from '../../history/index.ts'
import { imageNameOf } from '../../oci/image-ref.ts'
import type { TrendPoint } from '../../page/data.ts'
import { builtName } from '../image/image.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Weakness } from '../parts/part.ts'
import { failedGates, type Report } from '../report/report.ts'

/** What is kept of a run; undefined where it was about no image. */
export function recordOf(inputs: Inputs, report: Report, began: Date, host: Host): RunRecord | undefined {
  const image = imageOf(inputs, report, host)
  if (!report.named || image === '') return undefined
  const { ref, sha, event } = report.named.facts
  const build = buildOf(report)
  const run = runOf(report.named.facts, host.env)
  return {
    version: 1,
    date: began.toISOString(),
    image,
    digest: report.image?.digest ?? '',
    tags: (report.outputs.published ?? '').split('\n').filter(Boolean),
    ref,
    commit: sha,
    event,
    ...(run.id === '' ? {} : { run }),
    outcome: report.error !== undefined ? 'broken' : failedGates(report).length > 0 ? 'failed' : 'passed',
    platforms: sizesOf(report),
    ...(build ? { build } : {}),
    stages: report.seconds,
    findings: report.findings as RunRecord['findings'],
    ...(report.weaknesses
      ? { weaknesses: { CRITICAL: idsOf(report.weaknesses, 'CRITICAL'), HIGH: idsOf(report.weaknesses, 'HIGH') } }
      : {}),
    gates: Object.fromEntries(report.verdicts.map(({ gate, passed }) => [gate, passed])),
  }
}

/** The image's name, also where it could not be built. */
function imageOf({ imageRef, stages }: Inputs, { image, named }: Report, host: Host): string {
  if (image) return image.name
  if (imageRef) return imageNameOf(imageRef)
  return named && stages.includes('build') ? builtName(named.tags, named.facts, host) : ''
}

export function runOf({ runUrl }: Pick<Facts, 'runUrl'>, env: Environment) {
  return { id: env.GITHUB_RUN_ID ?? '', attempt: env.GITHUB_RUN_ATTEMPT ?? '', url: runUrl ?? '' }
}

/** As the output `size` tells them: of the stage analyze, else of the build. */
export function sizesOf({ outputs }: Pick<Report, 'outputs'>): RunRecord['platforms'] {
  return outputs.size === undefined ? {} : (JSON.parse(outputs.size) as RunRecord['platforms'])
}

/** What the stage build tells in the JSON report, read as what it may be. */
export function buildOf({ stages }: Pick<Report, 'stages'>): RunRecord['build'] {
  const told = stages.build
  if (!isRecord(told) || typeof told.seconds !== 'number') return undefined
  const { cached, total } = isRecord(told.steps) ? told.steps : {}
  const seconds = Math.round(told.seconds * 1000) / 1000
  return { seconds, ...(typeof cached === 'number' && typeof total === 'number' ? { steps: { cached, total } } : {}) }
}

/** As many ids of a severity as a line has room for. */
const mostIds = 200

function idsOf(findings: readonly Weakness[], severity: Alarming): Weaknesses {
  const of = findings.filter((finding) => finding.severity === severity)
  const ids = [...new Set(of.map(({ id, package: name }) => plain(`${id} ${name}`, 120)))].sort()
  return { ids: ids.slice(0, mostIds), more: Math.max(0, ids.length - mostIds) }
}

/** What the chart of the HTML report needs: a point a run and platform, where all of it is known. */
export function trendPoints(runs: readonly RunRecord[], label: (run: RunRecord) => string): readonly TrendPoint[] {
  return runs.flatMap((run) =>
    Object.entries(run.platforms).flatMap(([platform, { compressed, uncompressed, wasted }]) =>
      uncompressed === undefined || wasted === undefined
        ? []
        : [
            {
              date: run.date,
              label: label(run),
              platform,
              compressed,
              uncompressed,
              wasted,
              ...(run.build ? { build: run.build.seconds } : {}),
              ...foundOn(run, platform),
            },
          ],
    ),
  )
}

function foundOn({ findings }: RunRecord, platform: string): Pick<TrendPoint, 'found'> {
  const counts = findings.scan?.[platform]
  return counts ? { found: foundIn({ findings: { scan: { [platform]: counts } } }) } : {}
}

/** A reason in one line, without a stack. */
export function reasonOf(error: unknown): string {
  return plain(messageOf(error), 300)
}
