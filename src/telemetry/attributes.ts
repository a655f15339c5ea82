import { version } from '../core/version.ts'
import type { Settings } from './settings.ts'
import type { Told } from './told.ts'

/** OTLP's JSON: whole numbers are strings there. */
export interface Attribute {
  readonly key: string
  readonly value:
    | { readonly stringValue: string }
    | { readonly intValue: string }
    | { readonly doubleValue: number }
    | { readonly arrayValue: { readonly values: readonly { readonly stringValue: string }[] } }
}

type Value = string | number | readonly string[] | undefined

/** Those that say something: '' and [] do not. */
export function attributes(values: Readonly<Record<string, Value>>): readonly Attribute[] {
  return Object.entries(values).flatMap(([key, value]): readonly Attribute[] =>
    value === undefined || value === '' || (typeof value === 'object' && value.length === 0)
      ? []
      : [{ key, value: asValue(value) }],
  )
}

function asValue(value: string | number | readonly string[]): Attribute['value'] {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'object') return { arrayValue: { values: value.map((stringValue) => ({ stringValue })) } }
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
}

export const scope = { name: 'image-pipeline', version } as const

/** What stays the same from run to run: metrics with more than that would be a series a run. */
export function resourceOf({ pipeline, repository }: Told, { service, attributes: own }: Settings) {
  const [owner = '', name = ''] = repository.fullName.split('/')
  return {
    ...own,
    'service.name': service,
    'service.version': version,
    'cicd.pipeline.name': pipeline,
    'vcs.provider.name': repository.fullName === '' ? '' : 'github',
    'vcs.owner.name': owner,
    'vcs.repository.name': name,
    'vcs.repository.url.full': repository.url,
  }
}

/** Milliseconds as OTLP wants an instant. */
export function nanoseconds(milliseconds: number): string {
  return `${BigInt(Math.round(milliseconds * 1000)) * 1000n}`
}
