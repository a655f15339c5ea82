/** The bundle's three entries; each loads only what it needs. */
export const action = async (): Promise<void> => (await import('./action/main.ts')).main()

export const post = async (): Promise<void> => (await import('./action/post.ts')).post()

export const cli = async (): Promise<void> => (await import('./cli/main.ts')).main()
