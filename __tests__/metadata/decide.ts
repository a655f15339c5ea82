import type { Facts } from '../../src/core/facts.ts'
import type { Environment } from '../../src/core/host.ts'
import { failTogether, type ParsedTable, parseTable } from '../../src/core/input.ts'
import type { Tags } from '../../src/core/tags.ts'
import { inputs, type MetadataInputs } from '../../src/metadata/inputs.ts'
import { plan } from '../../src/metadata/plan.ts'
import { type Event, master } from './events.ts'

export interface Ask {
  readonly on?: Event
  readonly tags?: string
  readonly images?: string
  readonly flavor?: string
  readonly labels?: string
  readonly annotations?: string
  readonly env?: Environment
  readonly context?: 'workflow' | 'git'
  readonly facts?: Partial<Facts>
}

/** One row of the tables: what was asked, and the tag names it gives, in order, with spaces between. */
export interface Case extends Ask {
  readonly name: string
  readonly gives: string
}

/** The instant all tests run at. */
export const now = new Date('2020-01-10T00:30:00.000Z')

/** Parses the texts as a run does. @throws InputError */
export async function parsed(ask: Ask): Promise<MetadataInputs> {
  const { values, mistakes } = await parse(ask)
  failTogether(mistakes)
  return values
}

export function parse(ask: Ask): Promise<ParsedTable<typeof inputs>> {
  const texts: Readonly<Record<string, string | undefined>> = { ...ask, 'metadata-context': ask.context } as never
  return parseTable(inputs, [{ read: (name) => texts[name] }])
}

export async function decide(ask: Ask): Promise<Tags> {
  return plan(await parsed(ask), factsOf(ask), ask.env ?? {})
}

export function factsOf({ on = master, facts }: Ask): Facts {
  return {
    ...on,
    repository: {
      fullName: 'octocat/Hello-World',
      name: 'Hello-World',
      description: 'This your first repo!',
      htmlUrl: 'https://github.com/octocat/Hello-World',
      defaultBranch: 'master',
      license: 'MIT',
      private: false,
    },
    commitDate: undefined,
    created: now,
    now,
    runUrl: undefined,
    serverUrl: 'https://github.com',
    ...facts,
  }
}
