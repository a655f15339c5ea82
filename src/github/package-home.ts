import { UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import type { Account } from './api.ts'
import type { Rest } from './rest.ts'

/**
 * Where an owner's packages are: `/orgs/o`, `/users/u`, or `/user` for what belongs to the token's own user. Asked once
 * for an owner.
 */
export function homeOf({ token }: Account): (owner: string, line: Rest) => Promise<string> {
  const known = new Map<string, Promise<string>>()
  return (owner, line) => {
    if (token.startsWith('github_pat_'))
      throw new UserError(
        'The token is a fine-grained personal access token, which the packages of GitHub do not know.',
        {
          cure: 'Give GITHUB_TOKEN, or a classic personal access token with the scopes read:packages and delete:packages.',
        },
      )
    const found = known.get(owner) ?? ask(owner, token, line)
    known.set(owner, found)
    // A limit that struck is no answer.
    found.catch(() => known.delete(owner))
    return found
  }
}

async function ask(owner: string, token: string, line: Rest): Promise<string> {
  const path = encodeURIComponent(owner)
  const what = `the owner ${owner}`
  const { body } = await line.send({ method: 'GET', path: `/users/${path}`, what, answers: [200, 403, 404] })
  const { type } = isRecord(body) ? body : {}
  if (type === 'Organization') return `/orgs/${path}`
  // Tokens of installations, GITHUB_TOKEN among them, are nobody's own.
  if (token.startsWith('ghs_')) return `/users/${path}`
  const me = await line.send({ method: 'GET', path: '/user', what: 'the owner of the token', answers: [200, 403, 404] })
  const { login } = isRecord(me.body) ? me.body : {}
  return typeof login === 'string' && login.toLowerCase() === owner.toLowerCase() ? '/user' : `/users/${path}`
}
