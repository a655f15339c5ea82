import { describe, InputError, InterruptedError, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { InputSource } from '../../core/input.ts'
import { show } from '../../promote/show.ts'
import { showProof } from '../../sign/proof/show-proof.ts'
import { type Promotion, promote } from './promote.ts'

export interface PromoteOutcome {
  /** 0 promoted, or the plan is told, 1 refused or failed, 2 the inputs were wrong, 130 interrupted. */
  readonly status: 0 | 1 | 2 | 130
  readonly headline: string
  /** Markdown: what went where, and what is proven of it; '' where it did not come to that. */
  readonly text: string
  /** Why the image was refused, a line of plain text each; the log has them already. */
  readonly refusals: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
}

/** A promotion as a door shows it. Never throws: what went wrong is told by the log. */
export async function promoteOutcome(door: InputSource, host: Host): Promise<PromoteOutcome> {
  try {
    const promotion = await promote(door, host)
    const { refusals } = promotion.told.plan
    tell(refusals, host)
    return {
      status: refusals.length > 0 ? 1 : 0,
      headline: headlineOf(promotion),
      text: `${show(promotion.told)}\n### What is proven\n\n${showProof(promotion.proof, host.now())}`,
      refusals,
      outputs: outputsOf(promotion),
    }
  } catch (error) {
    const interrupted = error instanceof InterruptedError || host.signal.aborted
    // What had moved until then is worth a word in any case.
    if (error instanceof InputError) tell(error.message.split('\n'), host)
    else if (!interrupted || error instanceof UserError) host.log.error(describe(error))
    const headline = interrupted ? 'interrupted' : `not promoted: ${describe(error).split('\n')[0]}`
    return {
      status: interrupted ? 130 : error instanceof InputError ? 2 : 1,
      headline,
      text: '',
      refusals: [],
      outputs: {},
    }
  }
}

/** The runner shows ten annotations a step: a long list becomes one. */
function tell(lines: readonly string[], host: Host): void {
  if (lines.length > 10) host.log.error(lines.join('\n'))
  else for (const line of lines) host.log.error(line)
}

function headlineOf({ told, published }: Promotion): string {
  const { plan, isDryRun, moves } = told
  if (plan.refusals.length > 0) {
    const reasons = `${plan.refusals.length} ${plan.refusals.length === 1 ? 'reason' : 'reasons'}`
    return `not promoted: ${plan.source} is refused for ${reasons}; nothing was written`
  }
  if (isDryRun) {
    const would = moves.filter(({ what }) => what === 'moves').map(({ reference }) => reference)
    return `dry run, nothing was written: ${plan.source} would become ${would.join(', ') || 'nothing new'}`
  }
  return `promoted ${plan.source}: ${published.flatMap(({ moved }) => moved).join(', ') || 'no tag moved'}`
}

function outputsOf({ told, published }: Promotion): Readonly<Record<string, string>> {
  const [first] = published
  return {
    source: told.plan.source,
    ...(first ? { image: `${first.image}@${first.digest}` } : {}),
    promoted: published.flatMap(({ moved }) => moved).join('\n'),
    refusals: JSON.stringify(told.plan.refusals),
  }
}
