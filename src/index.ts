import type { SubAction } from './action/peers/index.ts'

/** The bundle's entries; each loads only what it needs. */
/** `sub`: the sub-action that it is, e.g. `scan`. */
export const action = async (sub?: SubAction): Promise<void> => (await import('./action/main.ts')).main(sub)

export const comment = async (): Promise<void> => (await import('./action/comment.ts')).comment()

/** The sub-action `promote/`: it is no stage of a build. */
export const promote = async (): Promise<void> => (await import('./action/promote.ts')).promote()

export const post = async (): Promise<void> => (await import('./action/post.ts')).post()

export const cli = async (): Promise<void> => (await import('./cli/main.ts')).main()
