import type { Mistake } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import { failTogether } from '../core/input.ts'
import type { TrustedFiles } from '../core/trusted-files.ts'
import { type Allowed, parseBaseline, parseIgnoreFile } from './allowed.ts'
import type { SecretsInputs } from './inputs.ts'
import { newCommits, type Wanted } from './new-commits.ts'
import { standardRules, type UserRules, userRules } from './rules.ts'

export interface SecretsPlan {
  readonly commits: Wanted
  readonly rules: UserRules
  readonly allowed: Allowed
  /** Where a clone without an origin can be completed from; '' where nothing is known. */
  readonly repositoryUrl: string
  readonly serverUrl: string
  /** What the user should know before the search. */
  readonly warnings: readonly string[]
}

/** Files of gitleaks's own that count without being named. */
const usual = { rules: '.gitleaks.toml', ignore: '.gitleaksignore' } as const

/** @throws InputError for files that are named and missing, UserError for one that gitleaks could not use */
export async function plan(inputs: SecretsInputs, facts: Facts, trusted: TrustedFiles): Promise<SecretsPlan> {
  const warnings: string[] = []
  const missing: Mistake[] = []
  const asked = async (input: string, file: string): Promise<string | undefined> => {
    if (file === '') return undefined
    const text = await trusted.read(file)
    if (text !== undefined) return text
    if (!trusted.fromBase)
      missing.push({ input, value: file, problem: 'does not exist', cure: 'Name a file that exists in the checkout.' })
    if (!trusted.fromBase) return undefined
    warnings.push(`${input}: ${file} is not on the base branch, so it does not count here`)
    return undefined
  }
  const { secretScanConfig, secretScanBaseline } = inputs
  const rules = await asked('secret-scan-config', secretScanConfig)
  const usualRules = secretScanConfig === '' ? await trusted.read(usual.rules) : undefined
  const baseline = await asked('secret-scan-baseline', secretScanBaseline)
  const ignore = await trusted.read(usual.ignore)
  failTogether(missing)
  const text = rules ?? usualRules
  return {
    commits: wanted(inputs.secretScanRange, facts),
    rules: text === undefined ? standardRules : userRules(rules === undefined ? usual.rules : secretScanConfig, text),
    allowed: {
      fingerprints: ignore === undefined ? [] : parseIgnoreFile(ignore),
      baseline: baseline === undefined ? [] : parseBaseline(baseline, secretScanBaseline),
    },
    repositoryUrl: facts.repository.fullName === '' ? '' : `${facts.serverUrl}/${facts.repository.fullName}`,
    serverUrl: facts.serverUrl,
    warnings,
  }
}

function wanted(range: SecretsInputs['secretScanRange'], facts: Facts): Wanted {
  const auto = newCommits(facts)
  if (range === 'auto') return auto
  if (range === 'history')
    return { head: auto.head, since: [{ kind: 'nothing' }], of: 'of the whole history', why: 'asked for' }
  return {
    head: range.to,
    since: [{ kind: 'revision', revision: range.from }],
    of: `of ${range.from}..${range.to}`,
    why: 'asked for',
  }
}
