import { createHash } from 'node:crypto'
import { imageNameOf } from '../../oci/image-ref.ts'
import type { Tested } from '../../test/tested.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'
import type { CommentData, FindingNews, GateResult, NewFinding, PlatformSize, TestResults } from './comment-data.ts'
import { most, readData } from './read-data.ts'

/** Compressed bytes by platform, of the image that this one is compared with. */
export interface Before {
  readonly name: string
  readonly bytes: ReadonlyMap<string, number>
}

export type Asked = Pick<Inputs, 'images' | 'imageRef' | 'context' | 'file' | 'target'>

/** What a run has to tell of its image. Secrets are masked before anything is cut. */
export function dataOf(
  report: Report,
  inputs: Asked,
  before: Before | undefined,
  redact: (text: string) => string,
): CommentData {
  const tests = testsOf(report.stages.test)
  const findings = findingsOf(report.stages.scan)
  const told: CommentData = {
    version: 1,
    key: keyOf(inputs),
    image: report.image?.name ?? nameOf(inputs),
    broken: report.error === undefined ? '' : report.headline,
    comparedWith: before?.name ?? '',
    sizes: sizesOf(report.outputs.size, before).slice(0, most.platforms),
    ...(findings ? { findings } : {}),
    gates: gatesOf(report),
    ...(tests ? { tests } : {}),
  }
  return readData(JSON.parse(JSON.stringify(told), (_, value) => (typeof value === 'string' ? redact(value) : value)))
}

/** The same for every run of a pull request, also for one that ended before there was an image. */
export function keyOf({ images, imageRef, context, file, target }: Asked): string {
  const named = { images: images.map(({ name }) => name), ref: imageRef && imageNameOf(imageRef) }
  return createHash('sha256').update(JSON.stringify({ named, context, file, target })).digest('hex').slice(0, 16)
}

function nameOf({ images, imageRef }: Asked): string {
  return images[0]?.name ?? (imageRef ? imageNameOf(imageRef) : 'the image')
}

/** @param output the output `size`: platform → compressed and more */
function sizesOf(output: string | undefined, before: Before | undefined): readonly PlatformSize[] {
  const sizes = JSON.parse(output ?? '{}') as Readonly<Record<string, { readonly compressed: number }>>
  return Object.entries(sizes).map(([platform, { compressed }]) => {
    const was = before?.bytes.get(platform)
    return { platform, bytes: compressed, ...(was === undefined ? {} : { before: was }) }
  })
}

/** What the stage scan tells in the JSON report. */
interface ScanReport {
  readonly comparedWith?: {
    readonly reference: string
    readonly added: number
    readonly gone: number
    readonly still: number
    readonly addedFindings: readonly NewFinding[]
  }
}

function findingsOf(scan: unknown): FindingNews | undefined {
  const { comparedWith } = (scan ?? {}) as ScanReport
  if (!comparedWith) return undefined
  const { reference, added, gone, still, addedFindings } = comparedWith
  return { comparedWith: reference, added, gone, still, worst: addedFindings.slice(0, most.findings) }
}

/** The failed first: of too many they are told. */
function gatesOf({ verdicts }: Report): readonly GateResult[] {
  return [...verdicts]
    .sort((one, other) => Number(one.passed) - Number(other.passed))
    .slice(0, most.gates)
    .map(({ gate, passed, reason = '' }) => ({ gate, passed, reason }))
}

function testsOf(stage: unknown): TestResults | undefined {
  const { services = [], structure = [] } = (stage ?? {}) as Partial<Tested>
  const looked = services.filter(({ checks }) => checks.some(({ outcome }) => outcome !== 'skip'))
  const judged = structure.filter(({ outcome }) => outcome !== 'skip')
  if (looked.length + judged.length === 0) return undefined
  const failures = [
    ...looked
      .filter(({ passed }) => !passed)
      .map(({ service, platform, checks }) => ({
        test: service || 'the image',
        platform,
        reason: checks
          .filter(({ outcome }) => outcome === 'fail')
          .map(({ check, reason }) => `${check}: ${reason ?? 'no reason given'}`)
          .join('; '),
      })),
    ...judged
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ name, platform, reason = '' }) => ({ test: name, platform, reason })),
  ]
  const all = looked.length + judged.length
  return { passed: all - failures.length, failed: failures.length, failures: failures.slice(0, most.failures) }
}
