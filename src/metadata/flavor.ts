import { type Kind, WrongInput } from '../core/input.ts'
import { columnsOf, type Entry, entriesOf } from './entries.ts'
import { globalNames } from './names.ts'
import { eachLine, templateOf, WrongLine } from './parts.ts'
import type { Template } from './template.ts'

/** What all rules share, unless they say otherwise. */
export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: Affix
  readonly suffix: Affix
}

export interface Affix {
  readonly text: Template
  /** Whether `latest` has it too. */
  readonly onLatest: boolean
}

const known = 'Known are latest=auto|true|false, prefix=…, suffix=…, onlatest=true|false behind one of the two.'

export const flavor: Kind<Flavor> = {
  name: 'lines',
  parse(text) {
    const { results, mistakes } = eachLine(entriesOf(text), lineOf)
    if (mistakes.length > 0) throw new WrongInput(...mistakes)
    const none: Affix = { text: templateOf('', globalNames, ''), onLatest: false }
    return { latest: 'auto', prefix: none, suffix: none, ...Object.assign({}, ...results) }
  },
}

function lineOf(entry: Entry): Partial<Flavor> {
  const { line } = entry
  const affixes: { prefix?: Affix; suffix?: Affix } = {}
  let latest: Flavor['latest'] | undefined
  let last: 'prefix' | 'suffix' | undefined
  for (const column of columnsOf(entry).filter((text) => text.trim() !== '')) {
    const at = column.indexOf('=')
    if (at < 0) throw new WrongLine(line, `Invalid flavor entry: ${line}`, known)
    const key = column.slice(0, at).trim().toLowerCase()
    const value = column.slice(at + 1).trim()
    if (key === 'latest') {
      if (value !== 'auto' && value !== 'true' && value !== 'false')
        throw new WrongLine(line, `Invalid latest flavor entry: ${line}`, 'Write auto, true or false.')
      latest = value
    } else if (key === 'prefix' || key === 'suffix') {
      last = key
      affixes[key] = { text: templateOf(value, globalNames, line), onLatest: false }
    } else if (key === 'onlatest') {
      if (value !== 'true' && value !== 'false')
        throw new WrongLine(line, `Invalid value for onlatest attribute: ${value}`, 'Write true or false.')
      const affix = last && affixes[last]
      if (last && affix) affixes[last] = { ...affix, onLatest: value === 'true' }
    } else throw new WrongLine(line, `Unknown flavor entry: ${line}`, known)
  }
  return { ...affixes, ...(latest === undefined ? {} : { latest }) }
}
