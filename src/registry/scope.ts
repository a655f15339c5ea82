/** A right at one repository. */
export interface Scope {
  readonly repository: string
  readonly access: 'pull' | 'push' | 'delete'
}

const actions = { pull: ['pull'], push: ['pull', 'push'], delete: ['pull', 'push', 'delete'] } as const

/** `repository:owner/name:pull,push`. Who is not logged in asks for no more than pull: some refuse the whole otherwise. */
export function scopeText({ repository, access }: Scope, loggedIn: boolean): string {
  return `repository:${repository}:${loggedIn ? actions[access].join(',') : 'pull'}`
}

/** Whether a token for the first ones is good for the others too. */
export function covers(granted: readonly Scope[], asked: readonly Scope[]): boolean {
  return asked.every(({ repository, access }) =>
    granted.some((scope) => scope.repository === repository && rank(scope) >= actions[access].length),
  )
}

function rank({ access }: Scope): number {
  return actions[access].length
}
