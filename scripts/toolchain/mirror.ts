import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../src/core/errors.ts'
import { type AptSource, aptSources } from './apt-sources.ts'
import type { DebianArchitecture } from './platforms.ts'

export type Release = 'bookworm' | 'forky'

/**
 * The sources file of a private apt: the machine's own mirror, asked for a release and an architecture. No address is
 * known to us: a machine behind a mirror has only that one.
 */
export async function privateSources(release: Release, architecture: DebianArchitecture): Promise<string> {
  return sourcesFor(release, architecture, await machineSources())
}

/** The same for a system made of its packages: there only Debian's own keyring is known. */
export async function imageSources(release: Release, architecture: DebianArchitecture): Promise<string> {
  const trust = { 'Signed-By': '/usr/share/keyrings/debian-archive-keyring.gpg' }
  const machine = await machineSources()
  return sourcesFor(
    release,
    architecture,
    machine.map((source) => ({ ...source, trust })),
  )
}

/** Pure part of `privateSources`. */
export function sourcesFor(release: Release, architecture: DebianArchitecture, machine: readonly AptSource[]): string {
  const debian = machine.filter(
    ({ suite, uri }) => /^(bookworm|trixie|forky|sid)\b/.test(suite) && !/^cdrom:/.test(uri),
  )
  const archive = debian.find(({ suite }) => !suite.includes('-'))
  if (archive === undefined) {
    throw new UserError(
      "No Debian archive was found in apt's sources (/etc/apt/sources.list, /etc/apt/sources.list.d).",
      {
        cure: 'Add the Debian mirror that this machine reaches, or install Docker Engine and buildx.',
      },
    )
  }
  const security = debian.find(({ suite }) => suite.endsWith('-security'))
  const suites: AptSource[] = [{ ...archive, suite: release }]
  if (release === 'bookworm' && security !== undefined) suites.push({ ...security, suite: 'bookworm-security' })
  return suites.map((source) => stanza(source, architecture)).join('\n')
}

function stanza({ uri, suite, trust }: AptSource, architecture: DebianArchitecture): string {
  const fields = { Types: 'deb', URIs: uri, Suites: suite, Components: 'main', Architectures: architecture, ...trust }
  return `${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n`
}

/** All that apt itself would read, in its order. */
async function machineSources(): Promise<readonly AptSource[]> {
  const folder = '/etc/apt/sources.list.d'
  const parts = await readdir(folder).catch(() => [])
  const files = parts.filter((name) => /\.(sources|list)$/.test(name)).sort()
  const texts = await Promise.all(
    ['/etc/apt/sources.list', ...files.map((name) => join(folder, name))].map(async (path) =>
      aptSources(path, await readFile(path, 'utf8').catch(() => '')),
    ),
  )
  return texts.flat()
}
