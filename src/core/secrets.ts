/** Values that must not be seen, gathered as they become known. */
export interface Secrets {
  add(value: string): void
  /** The text with every known secret, and every line of one, replaced by `***`. */
  redact(text: string): string
}

/** Shorter lines of a secret (`}`, `--`) would mask ordinary text and tell nothing. */
const shortestLine = 4

export function makeSecrets(): Secrets {
  const values = new Set<string>()
  return {
    add(value) {
      if (value === '') return
      values.add(value)
      // As it stands in JSON.
      values.add(JSON.stringify(value).slice(1, -1))
      for (const line of value.split(/\r?\n/)) if (line.trim().length >= shortestLine) values.add(line.trim())
    },
    redact(text) {
      let redacted = text
      // The longest first: a secret may hold another one.
      for (const value of [...values].sort((a, b) => b.length - a.length))
        if (redacted.includes(value)) redacted = redacted.replaceAll(value, '***')
      return redacted
    },
  }
}
