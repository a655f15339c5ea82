import { InputError, type Mistake, messageOf } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import type { TrustedFiles } from '../../core/trusted-files.ts'

/** What `CI=true dive` would hold an image to; a rule that is undefined is switched off. */
export interface DiveRules {
  /** 0 to 1. */
  readonly lowestEfficiency: number | undefined
  /** Bytes. */
  readonly highestWastedBytes: number | undefined
  /** 0 to 1, of the bytes of all layers but the first. */
  readonly highestUserWastedPercent: number | undefined
}

const file = '.dive-ci'

/** What dive holds where its file names no other. */
const standard = { lowestEfficiency: '0.9', highestWastedBytes: 'disabled', highestUserWastedPercent: '0.1' } as const

const off: readonly string[] = ['', 'disabled', 'off', 'false']

/**
 * The rules of `.dive-ci`, where there is one: dive's own defaults count only beside it.
 *
 * @throws InputError with every mistake of the file
 */
export async function readDiveRules(files: TrustedFiles): Promise<DiveRules | undefined> {
  const text = await files.read(file)
  return text === undefined ? undefined : parseDiveRules(text)
}

/** @throws InputError */
export async function parseDiveRules(text: string): Promise<DiveRules> {
  const given = await readRules(text)
  const mistakes: Mistake[] = []
  const rule = (name: keyof typeof standard, parse: (text: string) => number | undefined, cure: string) => {
    const value = given.get(name.toLowerCase()) ?? standard[name]
    if (off.includes(value)) return undefined
    const limit = parse(value)
    if (limit === undefined) mistakes.push({ input: `${file}: ${name}`, value, problem: 'cannot be read', cure })
    return limit
  }
  const rules: DiveRules = {
    lowestEfficiency: rule('lowestEfficiency', shareOf, 'Write a number from 0 to 1, or disabled.'),
    highestWastedBytes: rule('highestWastedBytes', bytesOf, 'Write it like 20MB or 20MiB, or disabled.'),
    highestUserWastedPercent: rule('highestUserWastedPercent', shareOf, 'Write a number from 0 to 1, or disabled.'),
  }
  if (mistakes.length > 0) throw new InputError(mistakes)
  return rules
}

/** By name, in whatever case: dive does not look at that. Both ways of writing are dive's: `lowest-efficiency` too. */
async function readRules(text: string): Promise<ReadonlyMap<string, string>> {
  const { parse } = await import('yaml')
  let content: unknown
  try {
    content = parse(text, { logLevel: 'error' })
  } catch (error) {
    const problem = `is no YAML: ${messageOf(error).split('\n')[0]}`
    throw new InputError([{ input: file, problem, cure: 'Mend the file, or remove it.' }])
  }
  const found = isRecord(content) ? Object.entries(content).find(([name]) => name.toLowerCase() === 'rules') : undefined
  const rules = isRecord(found?.[1]) ? found[1] : {}
  // dive would not say a word, and hold its defaults.
  const stray = isRecord(content) ? Object.keys(content).filter((name) => named(name) in known) : []
  if (stray.length > 0)
    throw new InputError(
      stray.map((name) => ({
        input: file,
        value: name,
        problem: 'stands outside of rules, where dive does not look',
        cure: 'Write it below rules: and indent it.',
      })),
    )
  return new Map(
    Object.entries(rules).map(([name, value]) => [
      named(name),
      value === null || typeof value === 'object' ? '' : String(value).trim(),
    ]),
  )
}

function named(name: string): string {
  return name.toLowerCase().replaceAll('-', '')
}

const known = Object.fromEntries(Object.keys(standard).map((name) => [name.toLowerCase(), true]))

function shareOf(text: string): number | undefined {
  if (!/^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined
  const share = Number(text)
  return share <= 1 ? share : undefined
}

const units = ['', 'k', 'm', 'g', 't', 'p', 'e']

/** As dive's library reads sizes: `20MB` is 20 000 000, `20 mib` 20 971 520, `1,000` a thousand. */
function bytesOf(text: string): number | undefined {
  const [, digits = '', unit = '', binary] = /^([\d.,]+)\s*([kmgtpe]?)(i?)b?$/i.exec(text) ?? []
  const number = digits.replaceAll(',', '')
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(number) || (binary && unit === '')) return undefined
  return Math.floor(Number(number) * (binary ? 1024 : 1000) ** units.indexOf(unit.toLowerCase()))
}
