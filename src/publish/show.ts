import type { Shown } from '../core/shown.ts'
import type { Published } from './published.ts'

export function show(published: readonly Published[]): Shown {
  const [first] = published
  return {
    outputs: first
      ? { image: `${first.image}@${first.digest}`, published: published.flatMap(({ moved }) => moved).join('\n') }
      : {},
    section: first ? section(published) : '',
    report: { published },
  }
}

function section(published: readonly Published[]): string {
  const rows = published.flatMap(({ image, digest, moved, kept }) => [
    `| \`${image}@${digest}\` | pushed |`,
    ...moved.map((reference) => `| \`${reference}\` | tagged |`),
    ...kept.map(({ reference, why }) => `| \`${reference}\` | left where it was: ${why.replaceAll('|', '\\|')} |`),
  ])
  return ['### Published', '', '| reference | |', '|---|---|', ...rows, ''].join('\n')
}
