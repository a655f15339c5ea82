import type { Mistake } from '../../core/errors.ts'
import { type Input, isRefused, refused } from '../../core/input.ts'
import { isRecord } from '../../core/is-record.ts'
import { nearest } from './nearest.ts'
import { table } from './tables.ts'

/** The environment that somebody asked for, and by which input; its name is '' where nobody did. */
export interface Asked {
  readonly input: string
  readonly name: string
}

export interface Laid {
  /** What the environment says, by the inputs' names. */
  readonly entries: ReadonlyMap<string, unknown>
  readonly mistakes: readonly Mistake[]
}

interface Where {
  readonly file: string
  readonly onLaptop: boolean
}

/**
 * The environment of the config file's `environments:`, a map of names to maps of inputs. The names in all of them are
 * looked at, whichever was asked for: a gate that is spelt wrongly should not be found by the release that it lets pass.
 */
export function environmentOf(environments: unknown, asked: Asked, where: Where): Laid {
  const { file } = where
  if (environments !== undefined && !isRecord(environments))
    return {
      entries: new Map(),
      mistakes: [
        {
          input: 'environments',
          problem: `stands in ${file}, and is no map of environments`,
          cure: 'Write the name of each, and below it its inputs.',
        },
      ],
    }
  const all = new Map(Object.entries(environments ?? {}))
  const mistakes = [...all].flatMap(([name, content]) => mistakesIn(name, content, where))
  if (asked.name === '') return { entries: new Map(), mistakes }
  const found = all.get(asked.name)
  if (!all.has(asked.name)) mistakes.push(missing(asked, [...all.keys()], file))
  // What is refused is told here, and is not read again.
  const entries = Object.entries(isRecord(found) ? found : {}).filter(([name]) => !mayNotStand(name, where))
  return { entries: new Map(entries), mistakes }
}

function missing({ input, name }: Asked, known: readonly string[], file: string): Mistake {
  const meant = nearest(name, known)
  const list = known.length === 0 ? `Write it there, below environments:.` : `There are: ${known.join(', ')}.`
  return {
    input,
    value: name,
    problem: `is no environment of ${file}`,
    cure: meant === undefined ? list : `Did you mean ${meant}? ${list}`,
  }
}

const inputs: Readonly<Record<string, Input>> = table

function mayNotStand(name: string, { onLaptop }: Where): boolean {
  const row = Object.hasOwn(inputs, name) ? inputs[name] : undefined
  return row !== undefined && isRefused(row, { onLaptop })
}

function mistakesIn(name: string, content: unknown, where: Where): readonly Mistake[] {
  const { file } = where
  const place = `environments.${name}`
  // An environment that changes nothing has nothing below its name.
  if (content === null) return []
  if (!isRecord(content))
    return [{ input: place, problem: `stands in ${file}, and is no map of inputs`, cure: 'Write `name: value` lines.' }]
  return Object.keys(content).flatMap((input): readonly Mistake[] => {
    if (mayNotStand(input, where)) return [refused(`${place}.${input}`, file)]
    if (Object.hasOwn(inputs, input)) return []
    const meant = nearest(input, Object.keys(inputs))
    const cure = meant === undefined ? 'Take it out: there is no input of that name.' : `Did you mean ${meant}?`
    return [{ input: `${place}.${input}`, problem: `stands in ${file}, and is no input`, cure }]
  })
}
