import type { Mistake } from './errors.ts'

/** The stages that exist, in the order they are told about. The pipeline, not this list, knows what runs when. */
export const stages = [
  'metadata',
  'lint',
  'secrets',
  'build',
  'analyze',
  'scan',
  'sbom',
  'test',
  'publish',
  'sign',
  'prune',
] as const

/** What removes things is asked for by name. */
export const usualStages: readonly Stage[] = stages.filter((stage) => stage !== 'prune')

export type Stage = (typeof stages)[number]

/** What may have a time limit: the stages, fetching what they run, and the gates of the user's own. */
export const timed = [...stages, 'tools', 'gates'] as const

export type Timed = (typeof timed)[number]

/** Whose results a stage cannot do without. */
const needs: Partial<Record<Stage, readonly Stage[]>> = {
  publish: ['metadata', 'build'],
  analyze: ['build'],
  scan: ['build'],
  sbom: ['build'],
  test: ['build'],
  sign: ['publish'],
}

/** Stages that are content with an image that exists already. */
const takeImage: readonly Stage[] = ['analyze', 'scan', 'sbom', 'test', 'publish', 'sign']

/**
 * A stage that another one needs is never run silently: the user names it.
 *
 * @param imageRef that input's text, or ''
 * @param named whether another step said what the image is called
 */
export function missingStages(wanted: readonly Stage[], imageRef: string, named = false): readonly Mistake[] {
  const hasOtherwise = (stage: Stage, needed: Stage) =>
    needed === 'metadata' ? named : imageRef !== '' && takeImage.includes(stage)
  return wanted.flatMap((stage) =>
    (needs[stage] ?? [])
      .filter((needed) => !wanted.includes(needed) && !hasOtherwise(stage, needed))
      .map((needed) => ({
        input: 'stages',
        value: wanted.join(','),
        problem: `${stage} needs what ${needed} gives`,
        cure: `Add ${needed} to stages, ${needed !== 'metadata' && takeImage.includes(stage) ? 'name an image that exists by image-ref, ' : ''}or leave ${stage} out.`,
      })),
  )
}

/** An image that exists and one that is built are two: which one is meant must be said. */
export function contradictingStages(wanted: readonly Stage[], imageRef: string): readonly Mistake[] {
  if (imageRef === '' || !wanted.includes('build')) return []
  return [
    {
      input: 'image-ref',
      value: imageRef,
      problem: 'names an image that exists, and the stage build makes another one',
      cure: `Leave build out of stages (e.g. stages: ${wanted.filter((stage) => takeImage.includes(stage) && stage !== 'publish').join(',') || 'scan'}), or leave image-ref out.`,
    },
  ]
}
