/** The bundle's entries; each loads only what it needs. */
/** `given`: what a sub-action is, e.g. `{ stages: 'prune' }`. */
export const action = async (given?: Readonly<Record<string, string>>): Promise<void> =>
  (await import('./action/main.ts')).main(given)

export const comment = async (): Promise<void> => (await import('./action/comment.ts')).comment()

/** The sub-action `promote/`: it is no stage of a build. */
export const promote = async (): Promise<void> => (await import('./action/promote.ts')).promote()

export const post = async (): Promise<void> => (await import('./action/post.ts')).post()

export const cli = async (): Promise<void> => (await import('./cli/main.ts')).main()
