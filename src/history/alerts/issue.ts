import { createHash } from 'node:crypto'
import { code, escaped, link } from '../../core/markdown.ts'
import type { RunRecord } from '../record.ts'
import { labelOf } from '../series.ts'
import type { Alert } from './alert.ts'

/** Runs that the text tells of, the newest first. */
const mostTold = 10
const between = '<!-- image-pipeline:run -->'

/** By which the one issue of an image and a branch is known again. */
export function issueMarker({ image, ref }: Pick<RunRecord, 'image' | 'ref'>): string {
  const key = createHash('sha256').update(`${image}\n${ref}`).digest('hex').slice(0, 16)
  return `<!-- image-pipeline:alerts ${key} -->`
}

export function issueTitle({ image, ref }: Pick<RunRecord, 'image' | 'ref'>): string {
  const branch = ref.replace(/^refs\/(?:heads|tags)\//, '')
  return `Image alerts: ${image}${branch === '' ? '' : ` (${branch})`}`.slice(0, 200)
}

/** The text with this run on top of those that it told of before. */
export function issueBody(alerts: readonly Alert[], run: RunRecord, before: string): string {
  const told = before.split(between).slice(1)
  const what = run.run?.url ? link(labelOf(run), run.run.url) : code(labelOf(run))
  const lines = alerts.map(({ rule, text }) => `- ${code(rule)}: ${escaped(text, 500)}`)
  const part = `\n\n### ${run.date.slice(0, 16).replace('T', ' ')} ${what}\n\n${lines.join('\n')}\n\n`
  return [
    `${issueMarker(run)}\nThe newest on top. Close this issue when it was looked at: the next alert opens another one.\n\n`,
    ...[part, ...told].slice(0, mostTold),
  ].join(between)
}
