import { plain } from './plain.ts'

/**
 * A stranger's text as text of a line of Markdown, at most so many characters of it: no markup, no link, nobody is
 * mentioned and no issue is referred to.
 */
export function escaped(text: string, longest = 200): string {
  return (
    plain(text, longest)
      // GitHub looks for these in the finished page, where entities do not hide them: something invisible between does.
      .replace(/[@#]|\bGH-|www(?=\.|$)/gi, `$&${joint}`)
      .replace(markup, entity)
  )
}

/** Names, versions and paths: as code, where GitHub looks for nobody, so that they can be copied as they are. */
export function code(text: string, longest = 100): string {
  const line = plain(text, longest)
  return line === '' ? '' : `<code>${line.replace(/www(?=\.|$)/gi, `$&${joint}`).replace(anywhere, entity)}</code>`
}

/** A folded part; `title` is ours, or escaped. */
export function folded(title: string, lines: readonly string[]): readonly string[] {
  return [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>', '']
}

/** Text that leads somewhere; only text where the address is none. */
export function link(text: string, url: string, longest = 100): string {
  const address = linkAddress(url)
  return address === '' ? code(text, longest) : `[${code(text, longest)}](${address})`
}

/** A word joiner: takes no room, and no line breaks at it. */
const joint = '\u2060'

/** All but what means nothing inside a line. */
const anywhere = /[^\p{L}\p{N} .,;/+()'"=%…-]/gu

/** At the start of a line a dash or a number may begin a list. */
const markup = new RegExp(`^[^\\p{L}]|${anywhere.source}`, 'gu')

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** The address with everything written out that means something to Markdown or HTML; '' for what is none. */
export function linkAddress(url: string): string {
  if (url.length > 500 || !URL.canParse(url)) return ''
  const { protocol, username, password, href } = new URL(url)
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return ''
  return href
    .replace(/[^A-Za-z0-9:/?#=&%.,;+~@-]/g, (character) => encodeURIComponent(character).replace(/[!'()*_]/g, percent))
    .replaceAll('&', '&amp;')
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
