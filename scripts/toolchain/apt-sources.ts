export interface AptSource {
  readonly uri: string
  readonly suite: string
  /** deb822 fields that say whether to trust the archive: Signed-By, Trusted. */
  readonly trust: Readonly<Record<string, string>>
}

/** The binary package sources in one file of apt's, in either of its two forms. */
export function aptSources(name: string, text: string): readonly AptSource[] {
  return name.endsWith('.sources') ? stanzas(text).flatMap(fromStanza) : text.split('\n').flatMap(fromLine)
}

/** deb822, with continued lines (an inlined key is one) kept as they are. */
function stanzas(text: string): readonly ReadonlyMap<string, string>[] {
  return text
    .replaceAll(/^#.*\n?/gm, '')
    .split(/\n[ \t]*\n/)
    .map((stanza) => {
      const fields = new Map<string, string>()
      for (const [, key, value] of stanza.matchAll(/^([A-Za-z-]+):[ \t]*((?:.*)(?:\n[ \t]+.*)*)/gm)) {
        fields.set((key ?? '').toLowerCase(), (value ?? '').trimEnd())
      }
      return fields
    })
}

function fromStanza(fields: ReadonlyMap<string, string>): readonly AptSource[] {
  if (!words(fields.get('types')).includes('deb') || /^(no|false|0)$/i.test(fields.get('enabled') ?? '')) return []
  const trust: Record<string, string> = {}
  for (const key of ['Signed-By', 'Trusted']) {
    const value = fields.get(key.toLowerCase())
    if (value !== undefined) trust[key] = value
  }
  return words(fields.get('uris')).flatMap((uri) => words(fields.get('suites')).map((suite) => ({ uri, suite, trust })))
}

/** `deb [signed-by=/a.gpg arch=amd64] http://mirror/debian bookworm main` */
function fromLine(line: string): readonly AptSource[] {
  const [, options, uri, suite] = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)/.exec(line) ?? []
  if (uri === undefined || suite === undefined) return []
  const trust: Record<string, string> = {}
  for (const option of words(options)) {
    const [key, value] = option.split('=', 2)
    if (value === undefined) continue
    if (key === 'signed-by') trust['Signed-By'] = value.replaceAll(',', ' ')
    if (key === 'trusted') trust.Trusted = value
  }
  return [{ uri, suite, trust }]
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '')
}
