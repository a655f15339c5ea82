import { isRecord } from '../core/is-record.ts'

/** What is kept of a run, as one line of JSON. Sizes are bytes, times seconds. */
export interface RunRecord {
  readonly version: 1
  /** When the run began, ISO 8601. */
  readonly date: string
  /** e.g. `ghcr.io/o/n` */
  readonly image: string
  /** '' where nothing was built. */
  readonly digest: string
  /** References that the run moved to this digest. */
  readonly tags: readonly string[]
  /** e.g. `refs/heads/main`; '' where it is not known. So are the next two. */
  readonly ref: string
  readonly commit: string
  readonly event: string
  readonly run?: { readonly id: string; readonly attempt: string; readonly url: string }
  /** `failed`: a gate did; `broken`: the run did not come to its end. */
  readonly outcome: 'passed' | 'failed' | 'broken'
  /** By platform; without the stage analyze only the compressed size is known. */
  readonly platforms: Readonly<Record<string, RecordedSize>>
  readonly build?: RecordedBuild
  /** Seconds by stage. */
  readonly stages: Readonly<Record<string, number>>
  /** By stage, platform and severity. */
  readonly findings: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>
  /** The ids of what the scan found; left out where there was none. */
  readonly weaknesses?: Readonly<Record<Alarming, Weaknesses>>
  /** Whether it passed, by gate. */
  readonly gates: Readonly<Record<string, boolean>>
}

export interface RecordedSize {
  readonly compressed: number
  readonly uncompressed?: number
  readonly wasted?: number
}

export interface RecordedBuild {
  readonly seconds: number
  readonly steps?: { readonly cached: number; readonly total: number }
}

const alarming = ['CRITICAL', 'HIGH'] as const
export type Alarming = (typeof alarming)[number]

/** `CVE-2026-1 openssl`, sorted. `more`: how many did not fit; they come behind the last of these. */
export interface Weaknesses {
  readonly ids: readonly string[]
  readonly more: number
}

/** A line as a record; undefined for what is none of this version: such a line stays where it is and is passed over. */
export function readRecord(line: string): RunRecord | undefined {
  const found = parsed(line)
  if (!isRecord(found) || found.version !== 1) return undefined
  const { date, image, digest, ref, commit, event } = found
  if (typeof date !== 'string' || !isInstant(date) || typeof image !== 'string') return undefined
  const build = buildOf(found.build)
  const run = runOf(found.run)
  const weaknesses = weaknessesOf(found.weaknesses)
  return {
    version: 1,
    date,
    image,
    digest: text(digest),
    tags: Array.isArray(found.tags) ? found.tags.filter((tag) => typeof tag === 'string') : [],
    ref: text(ref),
    commit: text(commit),
    event: text(event),
    ...(run ? { run } : {}),
    outcome: found.outcome === 'failed' || found.outcome === 'broken' ? found.outcome : 'passed',
    platforms: each(found.platforms, sizeOf),
    ...(build ? { build } : {}),
    stages: each(found.stages, number),
    findings: each(found.findings, (stage) => each(stage, (platform) => each(platform, number))),
    ...(weaknesses ? { weaknesses } : {}),
    gates: each(found.gates, (passed) => (typeof passed === 'boolean' ? passed : undefined)),
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** As we write it: other forms of a date may hold any text. */
function isInstant(date: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(date) && !Number.isNaN(Date.parse(date))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

function each<T>(of: unknown, read: (value: unknown) => T | undefined): Readonly<Record<string, T>> {
  if (!isRecord(of)) return {}
  return Object.fromEntries(
    Object.entries(of).flatMap(([name, value]) => {
      const known = read(value)
      return known === undefined ? [] : [[name, known] as const]
    }),
  )
}

function sizeOf(found: unknown): RecordedSize | undefined {
  if (!isRecord(found)) return undefined
  const [compressed, uncompressed, wasted] = [found.compressed, found.uncompressed, found.wasted].map(number)
  if (compressed === undefined) return undefined
  return {
    compressed,
    ...(uncompressed === undefined ? {} : { uncompressed }),
    ...(wasted === undefined ? {} : { wasted }),
  }
}

function buildOf(found: unknown): RecordedBuild | undefined {
  if (!isRecord(found)) return undefined
  const seconds = number(found.seconds)
  if (seconds === undefined) return undefined
  const { cached, total } = each(found.steps, number)
  return { seconds, ...(cached === undefined || total === undefined ? {} : { steps: { cached, total } }) }
}

function runOf(found: unknown): RunRecord['run'] {
  return isRecord(found) ? { id: text(found.id), attempt: text(found.attempt), url: text(found.url) } : undefined
}

function weaknessesOf(found: unknown): RunRecord['weaknesses'] {
  if (!isRecord(found)) return undefined
  const of = (severity: Alarming): Weaknesses => {
    const { ids, more } = isRecord(found[severity]) ? found[severity] : {}
    return { ids: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [], more: number(more) ?? 0 }
  }
  return { CRITICAL: of('CRITICAL'), HIGH: of('HIGH') }
}
