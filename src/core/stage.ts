import type { Mistake } from './errors.ts'

/** The stages that exist, in the order they are told about. The pipeline, not this list, knows what runs when. */
export const stages = ['metadata', 'build', 'publish'] as const

export type Stage = (typeof stages)[number]

/** What may have a time limit: the stages, and the gates of the user's own. */
export const timed = [...stages, 'gates'] as const

export type Timed = (typeof timed)[number]

/** Whose results a stage cannot do without. */
const needs: Partial<Record<Stage, readonly Stage[]>> = { publish: ['metadata', 'build'] }

/** A stage that another one needs is never run silently: the user names it. */
export function missingStages(wanted: readonly Stage[]): readonly Mistake[] {
  return wanted.flatMap((stage) =>
    (needs[stage] ?? [])
      .filter((needed) => !wanted.includes(needed))
      .map((needed) => ({
        input: 'stages',
        value: wanted.join(','),
        problem: `${stage} needs what ${needed} gives`,
        cure: `Add ${needed} to stages, or leave ${stage} out.`,
      })),
  )
}
