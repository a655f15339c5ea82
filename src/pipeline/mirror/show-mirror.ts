import { bytesText } from '../../core/bytes-text.ts'
import { code, escaped } from '../../core/markdown.ts'
import { table } from '../../core/table.ts'
import type { Mirrored, Part } from './mirror.ts'

/** What was done, one row a part, as Markdown. */
export function showMirror({ dir, parts, content }: Mirrored): string {
  const rows = table({
    head: ['part', 'what', 'size:', 'hash', 'state'],
    items: parts,
    row: ({ what, outcome }) => [escaped(what), ...cells(outcome)],
    room: {},
  })
  const size = content.entries.reduce((sum, entry) => sum + entry.size, 0)
  return [...rows, '', `${code(dir, 500)} holds ${content.entries.length} things, ${bytesText(size)}.`].join('\n')
}

function cells(outcome: Part['outcome']): readonly string[] {
  if (outcome.state === 'failed') return ['', '', '', '**failed**']
  if (outcome.state === 'skipped') return ['', '', '', `skipped: ${escaped(outcome.why)}`]
  const { version, updatedAt, reference, size, sha256, digest, from } = outcome.entry
  const what = version ?? (updatedAt === undefined ? undefined : `of ${updatedAt}`) ?? reference?.split('@')[0] ?? ''
  const hash = (sha256 ?? digest?.replace('sha256:', '') ?? '').slice(0, 12)
  const state =
    outcome.state === 'present' ? 'was there' : `fetched${from === undefined ? '' : ` from ${escaped(from)}`}`
  return [escaped(what), bytesText(size), code(hash), state]
}
