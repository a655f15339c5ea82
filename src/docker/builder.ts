import { parsePlatform, platformName } from '../oci/platform.ts'
import { startsOfLines } from './tool-line.ts'

/** What `docker buildx inspect` tells of a builder. */
export interface Builder {
  readonly name: string
  /** `docker`, `docker-container`, `remote`, `kubernetes`, `cloud`; '' when nobody could tell. */
  readonly driver: string
  readonly nodes: readonly BuilderNode[]
  /** Why it cannot be used, in buildx's words. */
  readonly error: string | undefined
}

export interface BuilderNode {
  readonly name: string
  /** A docker context or an address, e.g. `default`, `tcp://127.0.0.1:1234`. */
  readonly endpoint: string
  /** `running`, `inactive`, `stopped`, … */
  readonly status: string
  /** e.g. `v0.25.1`; '' while it does not run. */
  readonly buildkit: string
  /** Normalised, e.g. `linux/amd64`; empty while it does not run. */
  readonly platforms: readonly string[]
  /** Of BuildKit's first worker. */
  readonly labels: Readonly<Record<string, string>>
  readonly error: string | undefined
}

/** One call tells the driver, the nodes, their platforms, BuildKit's version and what stores the images. */
export function inspectArgs(name: string | undefined): readonly string[] {
  return ['buildx', 'inspect', ...(name === undefined ? [] : [name])]
}

/** Reads the text of `docker buildx inspect`; it has no JSON form. */
export function parseBuilder(text: string): Builder {
  const lines = startsOfLines(text)
  const start = lines.indexOf('Nodes:')
  const head = fieldsOf(start < 0 ? lines : lines.slice(0, start))
  const sections: string[][] = []
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    if (line.startsWith('Name:')) sections.push([])
    sections.at(-1)?.push(line)
  }
  return {
    name: head.get('Name') ?? '',
    driver: head.get('Driver') ?? '',
    nodes: sections.map(nodeOf),
    error: head.get('Error'),
  }
}

/**
 * Whether `type=oci` works there. The engine's own builder can only where containerd keeps its images: then its worker
 * has a snapshotter. Every other driver can.
 */
export function writesOciLayout({ driver, nodes }: Builder): boolean {
  if (driver !== 'docker') return driver !== ''
  return nodes.some(({ labels }) => 'org.mobyproject.buildkit.worker.snapshotter' in labels)
}

/** What all its nodes together build for. */
export function platformsOf({ nodes }: Builder): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ platforms }) => platforms))
}

function nodeOf(lines: readonly string[]): BuilderNode {
  const fields = fieldsOf(lines)
  return {
    name: fields.get('Name') ?? '',
    endpoint: fields.get('Endpoint') ?? '',
    status: fields.get('Status') ?? '',
    buildkit: fields.get('BuildKit version') ?? '',
    platforms: platformList(fields.get('Platforms') ?? ''),
    labels: labelsOf(lines),
    error: fields.get('Error'),
  }
}

/** A star marks platforms that were set by hand: `linux/arm64*`. */
function platformList(text: string): readonly string[] {
  const platforms = text.split(',').flatMap((part) => parsePlatform(part.replace('*', '')) ?? [])
  return [...new Set(platforms.map(platformName))]
}

function fieldsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of lines) {
    const match = /^([A-Z][A-Za-z ]*):\s*(.*)$/.exec(line)
    if (match?.[1] !== undefined) fields.set(match[1], (match[2] ?? '').trim())
  }
  return fields
}

function labelsOf(lines: readonly string[]): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {}
  const start = lines.indexOf('Labels:')
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    const match = /^\s+([\w.-]+):\s*(.*)$/.exec(line)
    if (match?.[1] === undefined) break
    labels[match[1]] = match[2] ?? ''
  }
  return labels
}
