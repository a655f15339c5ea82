import type { Shown } from '../core/shown.ts'
import { repositoryName } from '../oci/reference.ts'
import type { PublishPlan } from './plan.ts'
import type { Published } from './published.ts'

export function show(published: readonly Published[]): Shown {
  const [first] = published
  return {
    outputs: first ? { image: `${first.image}@${first.digest}` } : {},
    section: first ? section(published) : '',
    report: { published },
  }
}

/** For the dry run. */
export function showPlan(plan: PublishPlan): readonly string[] {
  return plan.images.flatMap((image) => {
    const name = repositoryName(image)
    const tags = plan.tags.map((tag) => `${name}:${tag}${tag === 'latest' && plan.guardLatest ? ' (guarded)' : ''}`)
    return [`push ${name}@(${plan.root})`, ...tags.map((tag) => `then move ${tag}`)]
  })
}

function section(published: readonly Published[]): string {
  const rows = published.flatMap(({ image, digest, moved, kept }) => [
    `| \`${image}@${digest}\` | pushed |`,
    ...moved.map((reference) => `| \`${reference}\` | names it |`),
    ...kept.map(({ reference, why }) => `| \`${reference}\` | left where it was: ${why.replaceAll('|', '\\|')} |`),
  ])
  return ['### Published', '', '| reference | |', '|---|---|', ...rows, ''].join('\n')
}
