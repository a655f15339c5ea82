import { parseCsv } from '../core/csv.ts'
import { type Kind, WrongInput } from '../core/input.ts'
import { keyValue, lines, list } from '../core/kinds.ts'

/** A secret with its text. */
export interface SecretText {
  readonly id: string
  readonly value: string
}

/** A secret that is read from somewhere: a variable of our environment, or a file. */
export interface SecretSource {
  readonly id: string
  readonly from: string
}

/** Linux refuses an environment entry above 128 KiB; a secret travels as one. */
const largest = 100_000

/** `id=text`, one a line; quotes around a line let the text hold newlines, as build-push-action reads it. */
export const secretTexts: Kind<readonly SecretText[]> = {
  name: 'lines',
  parse(text) {
    const mistakes: { problem: string; cure: string }[] = []
    const secrets = records(text).flatMap((record, index): SecretText[] => {
      const at = record.indexOf('=')
      const id = record.slice(0, Math.max(at, 0)).trim()
      const value = record.slice(at + 1)
      // Not even a part of the text is told: what stands before a missing = may be the secret itself.
      if (at < 1 || value === '' || !legalId(id)) mistakes.push({ problem: `entry ${index + 1} is no secret`, cure })
      else if (Buffer.byteLength(value) > largest)
        mistakes.push({
          problem: `the secret ${id} is longer than 100 kB`,
          cure: `Write it to a file and give it as secret-files: ${id}=path.`,
        })
      else return [{ id, value }]
      return []
    })
    if (mistakes.length > 0) throw new WrongInput(...mistakes)
    return secrets
  },
}

/** `id=NAME` of a variable, or `id=path` of a file. */
export function secretSources(name: 'list' | 'lines', example: string): Kind<readonly SecretSource[]> {
  return {
    name,
    async parse(text) {
      const entries = await (name === 'list' ? list : lines).parse(text)
      const sources = entries.map((entry) => ({ entry, pair: keyValue(entry) }))
      const wrong = sources.filter(({ pair }) => !pair || pair[1] === '' || !legalId(pair[0]))
      if (wrong.length > 0)
        throw new WrongInput(
          ...wrong.map(({ entry }) => ({
            // Somebody may have put the secret itself here.
            problem: `entry ${entries.indexOf(entry) + 1} is not of the form id=${example}`,
            cure: `Write ids and where they come from, e.g. token=${example}.`,
          })),
        )
      return sources.map(({ pair }) => ({ id: pair?.[0] ?? '', from: pair?.[1] ?? '' }))
    },
  }
}

const cure = 'Write id=text; put quotes around an entry of several lines: "id=first\nsecond".'

/** The id goes into `--secret id=…`, which is CSV. */
function legalId(id: string): boolean {
  return /^[^\s,"=]+$/.test(id)
}

function records(text: string): readonly string[] {
  try {
    return parseCsv(text, { relaxQuotes: true })
      .map((fields) => fields.join(','))
      .filter((record) => record.trim() !== '')
  } catch {
    throw new WrongInput({ problem: 'a quote is opened and never closed', cure })
  }
}
