import { type Kind, WrongInput } from '../core/input.ts'

/** Where the lines are kept. */
export type Place =
  | { readonly in: 'nowhere' }
  | { readonly in: 'file'; readonly path: string }
  | { readonly in: 'branch'; readonly branch: string }
  | { readonly in: 'registry' }

/** `file:PATH`, `branch:NAME`, `registry`; '' is nowhere. */
export const place: Kind<Place> = {
  name: '`file:PATH`, `branch:NAME`, `registry`',
  parse(value) {
    const text = value.trim()
    if (text === '') return { in: 'nowhere' }
    if (text === 'registry') return { in: 'registry' }
    const [, kind, rest = ''] = /^(file|branch):(.+)$/.exec(text) ?? []
    if (kind === 'file') return { in: 'file', path: rest.trim() }
    if (kind === 'branch' && isBranch(rest.trim())) return { in: 'branch', branch: rest.trim() }
    throw new WrongInput({
      value,
      problem: kind === 'branch' ? 'names no branch that git would take' : 'is not known',
      cure: 'Write file:PATH, branch:NAME (e.g. branch:image-history) or registry.',
    })
  },
}

/** git's own rules, and no character that means something in a refspec. */
function isBranch(name: string): boolean {
  return (
    /^[A-Za-z0-9_][\w./+@-]*$/.test(name) &&
    !/\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(name) &&
    !name.startsWith('refs/') &&
    name.length <= 200
  )
}
