/** Bytes for people, in powers of 1000: `1.2 GB`. */
export function bytes(value: number): string {
  const units = ['kB', 'MB', 'GB', 'TB']
  let left = value
  let unit = 'B'
  for (const next of units) {
    if (left < 999.5) break
    left /= 1000
    unit = next
  }
  return `${left < 10 && unit !== 'B' ? left.toFixed(1) : Math.round(left)} ${unit}`
}

/** `33,004` */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 file`, `12 files` */
export function things(value: number, one: string): string {
  return `${count(value)} ${one}${value === 1 ? '' : 's'}`
}

/** `12 %`, `0.4 %` */
export function share(part: number, whole: number): string {
  if (whole === 0) return '0 %'
  const percent = (part / whole) * 100
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`
}

/** `+6.4 MB`, `−292 MB`, `±0` */
export function change(now: number, before: number): string {
  if (now === before) return '±0'
  return `${now > before ? '+' : '−'}${bytes(Math.abs(now - before))}`
}

/** `2026-11-23 09:14 UTC`; the text itself where it is no date. */
export function moment(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return visible(iso)
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/**
 * A stranger's text as it can be read: what is invisible, turns the direction of writing or breaks the line is written
 * out as in a program, `\n` or `\u{202e}`.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const known = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character]
    return known ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
}

/** `sha256:0123abcd4567…` as `0123abcd4567` */
export function short(digest: string): string {
  return digest.replace(/^[a-z0-9]+:/, '').slice(0, 12)
}

/** `rwxr-xr-x` as `ls` writes it. */
export function permissions(mode: number): string {
  const letters = [...'rwxrwxrwx'].map((letter, at) => (mode & (0o400 >> at) ? letter : '-'))
  const special = [
    [0o4000, 2, 's'],
    [0o2000, 5, 's'],
    [0o1000, 8, 't'],
  ] as const
  for (const [bit, at, letter] of special)
    if (mode & bit) letters[at] = letters[at] === '-' ? letter.toUpperCase() : letter
  return letters.join('')
}
