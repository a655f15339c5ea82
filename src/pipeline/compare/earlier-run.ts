import { readFile } from 'node:fs/promises'
import { messageOf, UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import { isDigest } from '../../oci/digest.ts'
import type { ImageRef } from '../../oci/image-ref.ts'
import { parseReference } from '../../oci/reference.ts'

/** What the report of an earlier run tells of its image. */
export interface EarlierRun {
  /** Where the image may still be, the nearest first. */
  readonly refs: readonly ImageRef[]
  /** Seconds of the build; undefined where nothing was built. */
  readonly build: number | undefined
  /** Steps of the build that came from the cache; undefined where that is not told. */
  readonly steps: { readonly cached: number; readonly total: number } | undefined
  /** Milliseconds from start to healthy, by platform, by service; of what was emulated nothing. */
  readonly healthy: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Reads a `report.json`. @throws UserError when it is none, or tells of no image */
export async function readEarlierRun(path: string): Promise<EarlierRun> {
  let report: unknown
  try {
    report = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw noReport(path, messageOf(error))
  }
  if (!isRecord(report) || report.version !== 1 || !isRecord(report.stages))
    throw noReport(path, 'it is of another kind')
  const { image, stages } = report
  const build = isRecord(stages.build) ? stages.build : {}
  const refs = refsOf(isRecord(image) ? image : build)
  if (refs.length === 0)
    throw new UserError(`${path} tells of no image`, {
      cure: 'Name the report of a run that built one, or had image-ref.',
    })
  const { steps } = build
  const told = isRecord(steps) && typeof steps.cached === 'number' && typeof steps.total === 'number'
  return {
    refs,
    build: typeof build.seconds === 'number' ? build.seconds : undefined,
    steps: told ? { cached: Number(steps.cached), total: Number(steps.total) } : undefined,
    healthy: healthyTimes(stages.test),
  }
}

function refsOf({ name, digest, layout }: Readonly<Record<string, unknown>>): readonly ImageRef[] {
  if (typeof digest !== 'string' || !isDigest(digest)) return []
  const folder =
    typeof layout === 'string' && layout !== ''
      ? [{ text: `oci-layout://${layout}@${digest}`, folder: layout, name: { digest } }]
      : []
  // `localhost/…` is the name of what has none.
  if (typeof name !== 'string' || name.startsWith('localhost/')) return folder
  try {
    return [...folder, { text: `${name}@${digest}`, registry: { ...parseReference(name), digest } }]
  } catch {
    return folder
  }
}

/** The stage test's own: `{ services: [{ service, platform, emulated, healthyMilliseconds }] }`. */
function healthyTimes(test: unknown): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>()
  if (!isRecord(test) || !Array.isArray(test.services)) return found
  for (const one of test.services as readonly unknown[]) {
    // Healthy is healthy, also where something else of it did not pass.
    if (!isRecord(one) || one.emulated === true) continue
    const { service, platform, healthyMilliseconds } = one
    if (typeof service !== 'string' || typeof platform !== 'string' || typeof healthyMilliseconds !== 'number') continue
    found.set(platform, (found.get(platform) ?? new Map<string, number>()).set(service, healthyMilliseconds))
  }
  return found
}

function noReport(path: string, why: string): UserError {
  return new UserError(`${path} is no report of image-pipeline: ${why}`, {
    cure: 'Name a report.json, a layout folder, or an image in a registry.',
  })
}
