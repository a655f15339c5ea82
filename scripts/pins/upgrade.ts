import { messageOf } from '../../src/core/errors.ts'
import type { Host } from '../../src/core/host.ts'
import { toolNames } from '../../src/tools/tool.ts'
import { type Announced, newestSettled } from './newest.ts'
import type { Origin } from './origin.ts'
import { refresh } from './refresh.ts'
import type { Releases, Source } from './releases.ts'

export interface Upgraded {
  readonly releases: Releases
  /** What a person has to know, as Markdown: for the pull request. */
  readonly notes: string
}

/** What an upgrade asks of the world. */
export interface Asks {
  readonly origin: Origin
  announced(repository: string): Promise<readonly Announced[]>
  /** The text of a public file that pins the tool too; '' where it cannot be had. */
  text(source: Source, tool: string): Promise<string>
}

/** Adds the newest settled release of every tool; of one where that fails, it is told why, and the others go on. */
export async function upgrade(releases: Releases, asks: Asks, host: Pick<Host, 'now'>): Promise<Upgraded> {
  const lines: string[] = []
  let next = releases
  for (const tool of toolNames) {
    try {
      const version = newestSettled(await asks.announced(next.tools[tool].repository), next.tools[tool], host.now())
      if (version === undefined) continue
      const sources = Object.values(next.sources).filter(({ repository }) => repository.includes('/'))
      const others = await Promise.all(sources.map((source) => asks.text(source, tool)))
      const { releases: refreshed, notes } = await refresh(next, tool, version, asks.origin, others)
      next = refreshed
      lines.push(
        `- ${tool} ${version}: its hashes are those of its makers’ file`,
        ...notes.map((note) => `  - ${note}`),
      )
    } catch (error) {
      lines.push(`- ${tool}: ${messageOf(error)}`)
    }
  }
  return { releases: next, notes: [...lead, ...lines, ''].join('\n') }
}

const lead = [
  'Releases of the tools that are a week old. They can be asked for by `tools:`; which one is the default stays a choice:',
  '`default` in `scripts/pins/releases`. An entry that only its makers vouch for is refused by `generate` until a second',
  'source is named.',
  '',
]
