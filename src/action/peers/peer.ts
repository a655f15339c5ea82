import type { Mistake } from '../../core/errors.ts'
import type { Environment, Host } from '../../core/host.ts'
import type { Kind } from '../../core/input.ts'
import type { OutputTable } from '../../core/shown.ts'
import type { GivenNames } from '../../metadata/index.ts'
import type { Inputs } from '../../pipeline/inputs/read-inputs.ts'
import type { inputTables, table } from '../../pipeline/inputs/tables.ts'
import type { Report } from '../../pipeline/report/report.ts'

/** An input of the main action. */
export type OurName = keyof typeof table

/** What becomes of one input of a sub-action: the peer's name for it is the table's key. */
export type PeerInput = Same | Read | Idle | Refused

/** Its text is that of an input of ours. */
export interface Same {
  readonly how: 'same'
  readonly ours: OurName
  /** The peer's, where it is not ours; weaker than the config file. */
  readonly default?: string
  /** Where ours would not say it. */
  readonly help?: string
}

/** `translate` makes of it what several inputs of ours say, or one in other words. */
export interface Read {
  readonly how: 'read'
  /** Those that it decides; a mistake in one of them is told under the peer's name. */
  readonly ours: readonly OurName[]
  /** As the README shows it. */
  readonly kind: string
  readonly default: string
  readonly help: string
}

/** Nobody is harmed when it is not heeded: that is told as a warning. */
export interface Idle {
  readonly how: 'idle'
  readonly why: string
  /** Values that ask for what happens anyway. */
  readonly quiet: readonly string[]
  readonly secret?: true
}

/** Nothing here does it: a mistake with its cure. */
export interface Refused {
  readonly how: 'refused'
  readonly problem: string
  readonly cure: string
  readonly quiet: readonly string[]
  readonly secret?: true
}

/** A sub-action: the folder's name is the key in `index.ts`. */
export interface Peer {
  /** `image-pipeline scan` in action.yml. */
  readonly description: string
  /** Of Feather's icons. */
  readonly icon: string
  /** Rooms of ours whose inputs it takes too, under our names, where no other input decides them. */
  readonly rooms: readonly (keyof typeof inputTables)[]
  readonly inputs: Readonly<Record<string, PeerInput>>
  readonly outputs: OutputTable
  /** Pure but for the parsing of lists. */
  readonly translate: (said: Said) => Translated | Promise<Translated>
  /** When the run is over: what the peer hands out in its own way. Returns outputs. */
  readonly finish?: (ended: Ended) => Promise<Readonly<Record<string, string>>>
}

/** What the step says. */
export interface Said {
  /** With the peer's default. */
  text(name: string): string
  isGiven(name: string): boolean
  /** As a list; quotes that are never closed are told by whoever reads the step. */
  items(name: string, kind?: Kind<readonly string[]>): Promise<readonly string[]>
  readonly env: Environment
}

/** The same in our words. */
export interface Translated {
  /** They win over the config file; `stages` is always among them. */
  readonly texts: Texts & { readonly stages: string }
  /** The config file wins over them. */
  readonly defaults?: Texts
  readonly names?: GivenNames
  /** An image or an archive that has to be looked for: it becomes `image-ref`. */
  readonly find?: { readonly image: string } | { readonly file: string }
  /** By the peer's names. */
  readonly mistakes?: readonly Mistake[]
  readonly warnings?: readonly string[]
}

export type Texts = Readonly<Partial<Record<OurName, string>>>

export interface Ended {
  readonly said: Said
  readonly report: Report
  readonly inputs: Inputs
  readonly host: Host
  /** Whether no gate and no step failed. */
  readonly passed: boolean
}

export function same(ours: OurName, more: Omit<Same, 'how' | 'ours'> = {}): Same {
  return { how: 'same', ours, ...more }
}

export function read(ours: readonly OurName[], kind: string, help: string, standard = ''): Read {
  return { how: 'read', ours, kind, help, default: standard }
}

export function idle(why: string, ...quiet: readonly string[]): Idle {
  return { how: 'idle', why, quiet }
}

export function refused(problem: string, cure: string, ...quiet: readonly string[]): Refused {
  return { how: 'refused', problem, cure, quiet }
}
