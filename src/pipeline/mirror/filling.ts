import type { Host } from '../../core/host.ts'
import type { RegistryClient } from '../../registry/client.ts'
import type { ToolPins } from '../../tools/pin.ts'
import type { ToolName } from '../../tools/tool.ts'
import type { Entry } from './content.ts'
import type { MirrorInputs } from './inputs.ts'

/** What everybody who fills a part of the mirror needs. */
export interface Filling {
  /** Absolute. */
  readonly dir: string
  readonly inputs: MirrorInputs
  readonly host: Host
  readonly registry: RegistryClient
  readonly pins: Readonly<Record<ToolName, ToolPins>>
  readonly images: { readonly buildkit: string; readonly binfmt: string }
  /** What an earlier run wrote down. */
  readonly earlier: readonly Entry[]
}

/** What became of one part. */
export type Filled =
  | { readonly state: 'fetched' | 'present'; readonly entry: Entry }
  | { readonly state: 'skipped'; readonly why: string }

/** Where and when it was fetched, of what is there from an earlier run. */
export function history({ earlier }: Filling, path: string): Pick<Entry, 'from' | 'fetchedAt'> {
  const { from, fetchedAt } = earlier.find((entry) => entry.path === path) ?? {}
  return { ...(from === undefined ? {} : { from }), ...(fetchedAt === undefined ? {} : { fetchedAt }) }
}
