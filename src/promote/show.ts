import { bytesText } from '../core/bytes-text.ts'
import { code, escaped } from '../core/markdown.ts'
import { isDigest } from '../oci/digest.ts'
import { repositoryName } from '../oci/reference.ts'
import type { Lacking } from './lacking.ts'
import type { PlannedTarget, PromotePlan } from './plan.ts'
import type { Copied } from './run.ts'

/** One tag: what it named, and what becomes of it. */
export interface Move {
  readonly reference: string
  /** A digest, `new`, or why nobody could tell. */
  readonly from: string
  /** `there`: it names the image already. */
  readonly what: 'moves' | 'there' | { readonly why: string }
}

/** What is known when all is over, or would be. */
export interface Told {
  readonly plan: PromotePlan
  readonly isDryRun: boolean
  /** By repository, e.g. `ghcr.io/o/n`. */
  readonly copied: ReadonlyMap<string, Copied>
  readonly lacking: ReadonlyMap<string, Lacking>
  readonly moves: readonly Move[]
}

/** As Markdown: what went, or would go, where. Why it was refused the door tells in its own way. */
export function show(told: Told): string {
  const { plan, isDryRun, moves } = told
  const title = plan.refusals.length > 0 ? 'Not promoted' : isDryRun ? 'What would be promoted' : 'Promoted'
  return [
    `### ${title}`,
    '',
    '| | |',
    '|---|---|',
    `| asked for | ${code(plan.asked, 300)} |`,
    `| image | ${code(plan.source, 300)} |`,
    ...plan.targets.map((target) => `| ${code(repositoryName(target.image), 300)} | ${targetText(target, told)} |`),
    '',
    ...(moves.length === 0
      ? []
      : [
          '| tag | |',
          '|---|---|',
          ...moves.map((move) => `| ${code(move.reference, 300)} | ${moveText(move, isDryRun)} |`),
          '',
        ]),
  ].join('\n')
}

function targetText({ image, copy }: PlannedTarget, { plan, isDryRun, copied, lacking }: Told): string {
  if (!copy) return 'the image is there: only tags move'
  const beside = [
    `${copy.manifests} ${copy.manifests === 1 ? 'manifest' : 'manifests'}`,
    `${copy.referrers} signatures and attestations`,
    ...(copy.tags.length === 0 ? [] : [`${copy.tags.length} of cosign 2’s tags`]),
  ].join(', ')
  const name = repositoryName(image)
  const done = copied.get(name)
  if (done) {
    const { uploaded, mounted, present } = done.counts
    const taken = mounted > 0 ? `, ${mounted} taken from another repository` : ''
    return `${beside}; blobs: ${uploaded} sent (${bytesText(done.bytes)})${taken}, ${present} there already`
  }
  const lacks = lacking.get(name)
  const all = `${copy.blobs} blobs (${bytesText(copy.bytes)})`
  if (!lacks) return `${beside}, ${all}: not copied`
  if ('unknown' in lacks) return `${beside}, ${all}; what is there already cannot be told: ${escaped(lacks.unknown)}`
  const way = copy.mountFrom.length > 0 ? 'to be taken from another repository of that registry' : 'to be sent'
  const would = isDryRun && plan.refusals.length === 0 ? 'would be copied' : 'would have been copied'
  return `${beside} ${would}; of ${all} ${lacks.blobs} ${way} (${bytesText(lacks.bytes)})`
}

function moveText({ from, what }: Move, isDryRun: boolean): string {
  const before = isDigest(from) ? `from ${code(from)}` : from === 'new' ? '' : `from what ${escaped(from)}`
  if (what === 'there') return 'names it already'
  if (what !== 'moves') return `${isDryRun ? 'would be' : 'was'} left where it was: ${escaped(what.why)}`
  if (before === '') return isDryRun ? 'would be new' : 'new'
  return `${isDryRun ? 'would move' : 'moved'} ${before}`
}
