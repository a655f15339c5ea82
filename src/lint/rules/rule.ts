import type { IgnoreFile } from '../context/ignore-file.ts'
import type { ContextFacts } from '../context/look.ts'
import type { Dockerfile, Stage, Step } from '../dockerfile/dockerfile.ts'
import type { Instruction } from '../dockerfile/instruction.ts'
import type { Run } from '../dockerfile/runs.ts'
import type { BuiltImage } from '../evidence/built-image.ts'
import type { Evidence, Severity } from '../finding.ts'
import type { Edit } from '../fix/edit.ts'

/** A piece of advice, and how to see where it is due. */
export interface Rule {
  /** `IP004` */
  readonly id: string
  /** What it asks for, in a few words. */
  readonly name: string
  /** Names under which other linters know it: comments for them let ours pass, too. */
  readonly aliases: readonly string[]
  check(subject: Subject): readonly Found[]
}

/** What rules look at. */
export interface Subject {
  readonly dockerfile: Dockerfile
  /** Of the stages that the target needs. */
  readonly runs: readonly Run[]
  /** What the build was told besides: names of `build-contexts`. */
  readonly contexts: ReadonlySet<string>
  readonly ignoreFile: IgnoreFile | undefined
  /** undefined where the context is not on this machine. */
  readonly context: ContextFacts | undefined
  /** Digests by reference, as far as registries gave them. */
  readonly digests: ReadonlyMap<string, string>
  /** Of the platform that was built; undefined where none was. */
  readonly image: BuiltImage | undefined
}

/** A finding in the making. */
export interface Found {
  /** Where it stands; a builder stage makes it `info`. */
  readonly stage: Stage
  readonly instruction: Instruction
  readonly severity: Severity
  readonly reason: string
  readonly fix: string
  readonly lines?: readonly string[]
  readonly evidence?: Evidence
  readonly edits?: readonly Edit[]
}

export function isFinal({ dockerfile }: Subject, stage: Stage): boolean {
  return dockerfile.final.includes(stage)
}

/** Steps of every stage that the target needs, by stage. */
export function stepsOf({ dockerfile }: Subject): readonly Step[] {
  return dockerfile.stages.filter((stage) => dockerfile.reached.has(stage)).flatMap(({ steps }) => steps)
}

/** A stage with all that it derives from, from the lowest: what is done there is done here, too. */
export function lineage(stage: Stage): readonly Stage[] {
  return stage.base.kind === 'stage' ? [...lineage(stage.base.stage), stage] : [stage]
}

/** The steps before one, those of the stages below too. */
export function stepsBefore({ stage, instruction }: Pick<Step, 'stage' | 'instruction'>): readonly Step[] {
  const all = lineage(stage).flatMap(({ steps }) => steps)
  return all.slice(
    0,
    all.findIndex((step) => step.instruction === instruction),
  )
}

export const MB = 1_000_000
