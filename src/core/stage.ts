/** The stages that exist, in the order they are told about. The pipeline, not this list, knows what runs when. */
export const stages = ['metadata', 'build', 'publish'] as const

export type Stage = (typeof stages)[number]
