import { UserError } from '../core/errors.ts'
import { isTransientStatus, retryAfter, Transient } from '../core/retry.ts'
import { wordsOf } from './body.ts'
import { withoutSecret } from './mask.ts'
import { retryAfterInWords } from './retry-words.ts'

/** An answer of a registry that is no success and no reason to try again. */
export class RegistryError extends UserError {
  readonly status: number
  /** The distribution spec's code, e.g. `MANIFEST_UNKNOWN`; '' where there is none. */
  readonly code: string

  constructor(message: string, options: { cure: string; status: number; code: string }) {
    super(message, { cure: options.cure })
    this.name = 'RegistryError'
    this.status = options.status
    this.code = options.code
  }
}

/**
 * The error for an answer: `Transient` where trying again may help, else one for people.
 *
 * @param what begins the sentence, e.g. `the manifest sha256:… of ghcr.io/o/n`
 * @param authorization of the request; no word of it comes back in the message
 */
export async function failureOf(response: Response, what: string, now: Date, authorization?: string): Promise<Error> {
  const { code, message } = await spoken(response, authorization)
  const { status } = response
  const said = [code, message].filter(Boolean).join(': ')
  const answered = `the registry answered ${status}${said ? ` (${said})` : ''}`
  if (isTransientStatus(status)) {
    const after = retryAfter(response.headers.get('retry-after'), now) ?? retryAfterInWords(message)
    return new Transient(answered, { after })
  }
  return new RegistryError(`${what}: ${answered}`, { cure: cureFor(status, code), status, code })
}

/** The first error of the answer's body, in the distribution spec's form or as the first line of text. */
async function spoken(
  response: Response,
  authorization: string | undefined,
): Promise<{ readonly code: string; readonly message: string }> {
  const shown = (value: unknown) => (typeof value === 'string' ? clean(value, authorization) : '')
  const text = await wordsOf(response)
  try {
    const { errors, message, details } = JSON.parse(text) as {
      errors?: readonly { code?: unknown; message?: unknown }[]
      message?: unknown
      details?: unknown
    }
    const first = errors?.[0]
    // Docker Hub's token service says `details`, others a bare `message`.
    return { code: shown(first?.code).slice(0, 60), message: shown(first?.message ?? message ?? details) }
  } catch {
    // A proxy's page of HTML tells nothing.
    return { code: '', message: text.trimStart().startsWith('<') ? '' : shown(text.split('\n', 1)[0]) }
  }
}

/** A registry's words as part of our messages: one line, not too long, without our own secrets. */
export function clean(text: string, authorization: string | undefined): string {
  const told = withoutSecret(text, authorization)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal
  const line = told.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 297)}…` : line
}

function cureFor(status: number, code: string): string {
  if (status === 401 || status === 403 || code === 'DENIED' || code === 'UNAUTHORIZED')
    return 'See that the login may write there: for ghcr.io the workflow needs `permissions: packages: write`, and the package must grant its repository the role Write under Manage Actions access.'
  if (status === 404 || code === 'NAME_UNKNOWN')
    return 'See that the repository exists there, or that the login may create it.'
  if (status === 413) return 'The registry, or a proxy before it, limits the size of an upload.'
  if (code === 'DIGEST_INVALID' || code === 'SIZE_INVALID')
    return 'What arrived is not what was sent: a proxy on the way may change it. Run again.'
  if (status === 405 || code === 'UNSUPPORTED') return 'The registry does not offer this.'
  return 'The registry refuses it; its words are above.'
}
