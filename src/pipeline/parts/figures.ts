import { isRecord } from '../../core/is-record.ts'
import { type Counts, severities } from '../../core/shown.ts'
import { type Stage, stages } from '../../core/stage.ts'

/** Name → number, of what is one. */
export type Figures = Readonly<Record<string, number>>

const counted: readonly string[] = [...severities, 'error', 'warning', 'info']

/** Stage → platform → severity → number, as far as it is that. */
export function findingsIn(all: object): Partial<Record<Stage, Counts>> {
  const known = Object.entries(all).filter(([stage]) => stages.some((name) => name === stage))
  return Object.fromEntries(
    known.flatMap(([stage, counts]) => {
      const found = figuresByPlatform(counts, counted) as Counts
      return Object.keys(found).length > 0 ? [[stage, found]] : []
    }),
  )
}

/** Platform → name → number, as far as it is that; of some names alone where they are given. */
export function figuresByPlatform(all: unknown, names?: readonly string[]): Readonly<Record<string, Figures>> {
  if (!isRecord(all)) return {}
  return Object.fromEntries(
    Object.entries(all).flatMap(([platform, of]) =>
      isRecord(of) && isName(platform) ? [[platform, figures(of, names)]] : [],
    ),
  )
}

export function figures(of: object, names?: readonly string[]): Figures {
  return Object.fromEntries(
    Object.entries(of).filter(([name, value]) => typeof value === 'number' && (names?.includes(name) ?? isName(name))),
  )
}

/** `linux/arm64`, `windows/amd64 10.0.20348.1`, '' for what belongs to no platform. */
function isName(text: string): boolean {
  return /^[\w./ -]{0,100}$/.test(text) && text !== '__proto__'
}
