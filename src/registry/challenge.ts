/** What a registry asks for in `WWW-Authenticate`. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer'
      readonly realm: string
      readonly service: string | undefined
      readonly scope: string | undefined
    }

/** The challenge we answer: bearer before basic; undefined when there is none we know. */
export function parseChallenge(header: string | null): Challenge | undefined {
  const challenges = [...parse(header ?? '')]
  const bearer = challenges.find(({ scheme, params }) => scheme === 'bearer' && params.has('realm'))
  if (bearer)
    return {
      scheme: 'bearer',
      realm: bearer.params.get('realm') ?? '',
      service: bearer.params.get('service'),
      scope: bearer.params.get('scope'),
    }
  return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined
}

interface Parsed {
  readonly scheme: string
  readonly params: ReadonlyMap<string, string>
}

/** `Bearer realm="…",service="…", Basic realm="…"`: commas stand between parameters and between challenges alike. */
function* parse(header: string): Generator<Parsed> {
  const token = /\s*,?\s*([A-Za-z0-9._~+/-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/y
  let scheme: string | undefined
  let params = new Map<string, string>()
  for (let match = token.exec(header); match; match = token.exec(header)) {
    const [, word = '', quoted, bare] = match
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare
    if (value !== undefined) params.set(word.toLowerCase(), value)
    else {
      if (scheme !== undefined) yield { scheme, params }
      scheme = word.toLowerCase()
      params = new Map()
    }
  }
  if (scheme !== undefined) yield { scheme, params }
}
