import { show } from '../../promote/show.ts'
import { showProof } from '../../sign/proof/show-proof.ts'
import type { Promotion } from './promote.ts'

/** The run's one line. */
export function promotedHeadline({ told, published }: Promotion): string {
  const { plan, isDryRun, moves } = told
  if (plan.refusals.length > 0) {
    const reasons = `${plan.refusals.length} ${plan.refusals.length === 1 ? 'reason' : 'reasons'}`
    return `not promoted: ${plan.source} is refused for ${reasons}; nothing was written`
  }
  if (isDryRun) {
    const would = moves.filter(({ what }) => what === 'moves').map(({ reference }) => reference)
    return `dry run, nothing was written: ${plan.source} would become ${would.join(', ') || 'nothing new'}`
  }
  const moved = published.flatMap((one) => one.moved)
  return `promoted ${plan.source}: ${moved.join(', ') || 'no tag moved'}`
}

/** As Markdown: what is proven of the image, and what went where. */
export function promotedText({ proof, told }: Promotion, now: Date): string {
  return `${show(told)}\n### What is proven\n\n${showProof(proof, now)}`
}
