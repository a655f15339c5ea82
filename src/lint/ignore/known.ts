import { rules } from '../rules/all.ts'

/** Rules of BuildKit's that other linters know by a number. */
const others: Readonly<Record<string, readonly string[]>> = {
  DL3064: ['SecretsUsedInArgOrEnv'],
  DL3024: ['DuplicateStageName'],
  DL3063: ['ReservedStageName'],
  DL3029: ['FromPlatformFlagConstDisallowed'],
  DL3000: ['WorkdirRelativePath'],
  DL4000: ['MaintainerDeprecated'],
}

/** The rules that a name stands for: our own, BuildKit's, or those that go by a number of hadolint's. */
export function rulesNamed(name: string): readonly string[] {
  const wanted = name.toUpperCase()
  const own = rules
    .filter(({ id, aliases }) => id === wanted || aliases.some((alias) => alias.toUpperCase() === wanted))
    .map(({ id }) => id)
  return [...own, ...(others[wanted] ?? []), ...(/^(?:IP|DL|SC)\d+$/.test(wanted) ? [] : [name])]
}
