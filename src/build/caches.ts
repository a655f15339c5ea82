import { parseCsv } from '../core/csv.ts'
import { platformSlug } from '../oci/platform.ts'
import { csvField } from './csv-field.ts'

export interface Caches {
  /** Values of `--cache-from` and `--cache-to`. */
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** `platform` where each platform is built by itself: each then keeps a cache of its own, or one would overwrite the other. */
export function caches(from: readonly string[], to: readonly string[], platform?: string): Caches {
  const suffix = platform && platformSlug(platform)
  return {
    from: from.map((entry) => format(apart(fieldsOf(entry), 'src', suffix))),
    to: to.map((entry) => format(forgiving(apart(fieldsOf(entry), 'dest', suffix)))),
  }
}

const runnerVariables = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_MODE',
] as const

/** Variables that buildx needs for these caches, and gets only then. */
export function cacheVariables(entries: readonly string[], variables: ReadonlySet<string>): readonly string[] {
  const types = new Set(entries.map((entry) => typeOf(fieldsOf(entry))))
  const wanted = (name: string) =>
    (types.has('gha') && runnerVariables.some((known) => known === name)) ||
    (types.has('s3') && name.startsWith('AWS_')) ||
    (types.has('azblob') && name.startsWith('AZURE_'))
  return [...variables].filter(wanted).sort()
}

/** `user/app:cache` is short for `type=registry,ref=user/app:cache`. */
function fieldsOf(entry: string): readonly string[] {
  const fields = parseCsv(entry, { relaxQuotes: true }).flat()
  return fields.every((field) => !field.includes('=')) ? ['type=registry', `ref=${entry}`] : fields
}

function typeOf(fields: readonly string[]): string {
  return entryValue(fields, 'type') ?? ''
}

/** A cache that cannot be written never fails a good build, unless somebody wants that. */
function forgiving(fields: readonly string[]): readonly string[] {
  if (typeOf(fields) === 'inline' || entryValue(fields, 'ignore-error') !== undefined) return fields
  return [...fields, 'ignore-error=true']
}

function apart(fields: readonly string[], folder: 'src' | 'dest', suffix: string | undefined): readonly string[] {
  if (suffix === undefined) return fields
  const type = typeOf(fields)
  if (type === 'gha' || type === 's3' || type === 'azblob') {
    const key = type === 'gha' ? 'scope' : 'name'
    const name = entryValue(fields, key) ?? 'buildkit'
    return [...fields.filter((field) => !field.startsWith(`${key}=`)), `${key}=${name}-${suffix}`]
  }
  const key = type === 'local' ? folder : 'ref'
  const separator = type === 'local' ? '/' : '-'
  return fields.map((field) =>
    field.startsWith(`${key}=`) ? `${tagged(field, type === 'registry')}${separator}${suffix}` : field,
  )
}

/** The suffix goes behind a tag: `user/app` is `user/app:latest`. */
function tagged(field: string, isReference: boolean): string {
  return isReference && !field.split('/').at(-1)?.includes(':') ? `${field}:latest` : field
}

function entryValue(fields: readonly string[], key: string): string | undefined {
  return fields.find((field) => field.startsWith(`${key}=`))?.slice(key.length + 1)
}

function format(fields: readonly string[]): string {
  return fields.map(csvField).join(',')
}
