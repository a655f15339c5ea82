import { readFile } from 'node:fs/promises'
import type { Host, Place } from '../core/host.ts'
import { isDigest } from '../oci/digest.ts'
import type { Descriptor } from '../oci/manifest.ts'

/** What buildx writes to `--metadata-file`. */
export type Metadata = Readonly<Record<string, unknown>>

/** What one of BuildKit's build checks found. */
export interface Check {
  /** e.g. `JSONArgsRecommended: JSON arguments recommended for CMD … (line 7)` */
  readonly message: string
  readonly url: string
  /** undefined where the Dockerfile is not in the checkout. */
  readonly place: Place | undefined
}

const warningsKey = 'buildx.build.warnings'

export async function readMetadata(path: string): Promise<Metadata> {
  return JSON.parse(await readFile(path, 'utf8')) as Metadata
}

/** The index or manifest that was built. @throws Error where buildx does not tell */
export function rootOf(metadata: Metadata): Descriptor {
  const root = metadata['containerimage.descriptor'] as Partial<Descriptor> | undefined
  if (!root?.digest || !isDigest(root.digest) || !root.mediaType || root.size === undefined)
    throw new Error('buildx did not tell what it built: its metadata has no containerimage.descriptor')
  return { mediaType: root.mediaType, digest: root.digest, size: root.size }
}

/** Each once, although every platform finds them again. `dockerfile` is the path in the checkout. */
export function checksOf(metadata: Metadata, dockerfile: string | undefined): readonly Check[] {
  const warnings = (metadata[warningsKey] ?? []) as readonly Warning[]
  const checks = new Map<string, Check>()
  for (const { short, url = '', range } of warnings) {
    const message = Buffer.from(short ?? '', 'base64').toString('utf8')
    const line = range?.[0]?.start?.line
    const endLine = range?.at(-1)?.end?.line
    const place =
      dockerfile === undefined
        ? undefined
        : { file: dockerfile, ...(line ? { line } : {}), ...(endLine && endLine !== line ? { endLine } : {}) }
    checks.set(message, { message, url, place })
  }
  return [...checks.values()]
}

/** Annotations at their lines. */
export function tellChecks(checks: readonly Check[], { log }: Host): void {
  for (const { message, url, place } of checks) log.warning(url === '' ? message : `${message}\n${url}`, place)
}

/** Without the warnings: they carry the whole Dockerfile, once each. */
export function withoutWarnings(metadata: Metadata): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== warningsKey))
}

/** Of BuildKit's warnings only what is used here; texts are base64. */
interface Warning {
  readonly short?: string
  readonly url?: string
  readonly range?: readonly { readonly start?: { readonly line?: number }; readonly end?: { readonly line?: number } }[]
}
