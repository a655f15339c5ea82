import { UserError } from '../core/errors.ts'

/** The rules that gitleaks is given: it is never left to look for a file of its own. */
export interface UserRules {
  /** Where they come from: a file's name, or gitleaks's own. */
  readonly name: string
  /** TOML */
  readonly text: string
}

export const standardRules: UserRules = { name: 'gitleaks’s own', text: '[extend]\nuseDefault = true\n' }

/**
 * A file that gitleaks cannot use as it stands alone is refused: with no rule in it nothing would ever be found, and what
 * it extends would be read from a checkout that may be anybody's.
 *
 * @throws UserError
 */
export function userRules(name: string, text: string): UserRules {
  const lines = text.replaceAll(/^\s*#.*$/gm, '')
  const extend = /^\s*\[\s*"?extend"?\s*\]([\s\S]*?)(?=^\s*\[|$(?![\s\S]))/im.exec(lines)?.[1] ?? ''
  const inline = /^\s*"?extend"?\s*(?:\.|=\s*\{)(.*)$/gim
  const inlines = [...lines.matchAll(inline)].map((match) => match[1] ?? '').join('\n')
  if (/(^|[\s,{])"?path"?\s*=/im.test(`${extend}\n${inlines}`))
    throw new UserError(`${name} extends another file (extend.path)`, {
      cure: 'Put the rules into one file, or extend gitleaks’s own with useDefault = true.',
    })
  if (!/usedefault"?\s*=\s*true/i.test(lines) && !/\[\[\s*"?rules"?\s*\]\]/i.test(lines))
    throw new UserError(`${name} ${brokenAt(text) ?? 'has no rules'}, so nothing would ever be found`, {
      cure: 'Add [[rules]], or extend gitleaks’s own: [extend] with useDefault = true.',
    })
  return { name, text }
}

/** The first line of a text without rules that is none of TOML's, as far as a look at lines tells. */
function brokenAt(text: string): string | undefined {
  const lines = text.split('\n')
  // Inside of these a line may say anything.
  if (/"""|'''|=\s*\[[^\]]*$/m.test(text)) return undefined
  const wrong = lines.findIndex((line) => !/^\s*(?:$|#|\[.*\]|[^=]*\S\s*=\s*\S)/.test(line))
  return wrong < 0 ? undefined : `is no TOML (line ${wrong + 1}) and has no rules`
}
