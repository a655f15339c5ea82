import type { Mistake } from '../core/errors.ts'
import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { text } from '../core/kinds.ts'
import type { Login } from '../core/login.ts'
import { registryHost } from './names.ts'

/** `registry-auth`: a YAML list of registry, username and password. Its text is never repeated: it is all secret. */
export const loginList: Kind<readonly Login[]> = { name: 'YAML list', parse: parseLogins }

/** `github-token` is a row of the hall's: GHCR works with nothing but that. */
export const inputs = {
  registry: {
    kind: text,
    default: '',
    neverFromFile: true,
    help: 'Registry to log in to with `username` and `password`, e.g. `quay.io`. Docker Hub where it is empty.',
  },
  username: { kind: text, default: '', neverFromFile: true, help: 'User name for `registry`.' },
  password: {
    kind: text,
    default: '',
    secret: true,
    help: 'Password or access token for `registry`.',
  },
  'registry-auth': {
    kind: loginList,
    default: '',
    secret: true,
    help: 'Several logins at once: a YAML list of `registry`, `username` and `password`.',
  },
} satisfies Table

export type RegistryInputs = Values<typeof inputs>

const cure = 'Write a YAML list whose entries have registry, username and password, each as text.'

async function parseLogins(value: string): Promise<readonly Login[]> {
  if (value.trim() === '') return []
  const { parse } = await import('yaml')
  let entries: unknown
  try {
    entries = parse(value, { logLevel: 'error' })
  } catch {
    // The parser's message quotes the text, so it is not kept.
    throw new WrongInput({ problem: 'is no YAML', cure })
  }
  if (!Array.isArray(entries)) throw new WrongInput({ problem: 'is no list', cure })
  const found = entries.map(readLogin)
  const wrong = found.flatMap((entry) => ('problem' in entry ? [entry] : []))
  if (wrong.length > 0) throw new WrongInput(...wrong)
  return found.flatMap((entry) => ('problem' in entry ? [] : [entry]))
}

function readLogin(entry: unknown, index: number): Login | Omit<Mistake, 'input'> {
  const where = `entry ${index + 1}`
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { problem: `${where} is no map of registry, username and password`, cure }
  const { registry = '', username, password, ...others } = entry as Record<string, unknown>
  if (Object.keys(others).length > 0)
    return { problem: `${where} has other keys than registry, username and password`, cure }
  if (typeof registry !== 'string') return { problem: `${where}: registry is no text`, cure }
  if (typeof username !== 'string' || username === '') return { problem: `${where}: username is missing`, cure }
  if (typeof password !== 'string' || password === '')
    return { problem: `${where}: password is missing or no text (quote it)`, cure }
  return { registry: registryHost(registry), username, password }
}
