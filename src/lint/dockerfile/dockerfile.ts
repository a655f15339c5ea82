import { flagsNamed, type Instruction, optionsOf } from './instruction.ts'
import { type NoDockerfile, parseDockerfile, type Syntax } from './parse.ts'
import { expand, globalScope, type Scope, scopeAfter } from './scope.ts'
import { wordsOf } from './words.ts'

/** A Dockerfile with its stages, and what of them makes the image. */
export interface Dockerfile extends Syntax {
  readonly stages: readonly Stage[]
  /** The stage that is built; undefined where `target` names none. */
  readonly target: Stage | undefined
  /** Stages that the target needs, itself too. */
  readonly reached: ReadonlySet<Stage>
  /** The target and those it derives from, the lowest first: what they leave is in the image. */
  readonly final: readonly Stage[]
}

export interface Stage {
  readonly index: number
  /** In small letters; '' for one without a name. */
  readonly name: string
  readonly from: Instruction
  readonly base: Base
  /** Without FROM. */
  readonly steps: readonly Step[]
}

export type Base =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'scratch' }
  /**
   * As it is written, and with variables filled in; undefined where these are not known. `isPublic`: the file alone tells
   * it, and no value of `build-args`, which may be a secret.
   */
  | {
      readonly kind: 'image'
      readonly written: string
      readonly reference: string | undefined
      readonly isPublic: boolean
    }

/** An instruction with what holds where it stands. */
export interface Step {
  readonly instruction: Instruction
  readonly stage: Stage
  /** Variables before it. */
  readonly scope: Scope
  /** An absolute path; undefined where it is not known. */
  readonly workdir: string | undefined
}

export interface Wish {
  /** '' for the last stage. */
  readonly target: string
  /** `build-args`. */
  readonly args: ReadonlyMap<string, string>
}

/** Never throws. */
export function readDockerfile(source: string, { target, args }: Wish): Dockerfile | NoDockerfile {
  const syntax = parseDockerfile(source)
  if ('problem' in syntax) return syntax
  const { instructions } = syntax
  const first = instructions.findIndex(({ keyword }) => keyword === 'FROM')
  const global = globalScope(instructions.slice(0, first), args)
  const ofFile = globalScope(instructions.slice(0, first), new Map())
  const stages: Stage[] = []
  /** What holds at the end of each stage: what derives from it begins there. */
  const ends = new Map<Stage, Pick<Step, 'scope' | 'workdir'>>()
  let steps: Step[] = []
  let now: Pick<Step, 'scope' | 'workdir'> = { scope: new Map(), workdir: undefined }
  for (const instruction of instructions.slice(first)) {
    const stage = stages.at(-1)
    if (instruction.keyword === 'FROM') {
      if (stage) ends.set(stage, now)
      steps = []
      const made = stageOf(instruction, stages, { global, ofFile }, steps)
      stages.push(made)
      now = startOf(made, ends)
    } else if (stage) {
      steps.push({ instruction, stage, ...now })
      now = {
        scope: scopeAfter(now.scope, instruction, global, args),
        workdir: instruction.keyword === 'WORKDIR' ? workdirAfter(instruction, now) : now.workdir,
      }
    }
  }
  const wanted = target === '' ? stages.at(-1) : findStage(target, stages)
  const chain: Stage[] = []
  for (let stage = wanted; stage; stage = stage.base.kind === 'stage' ? stage.base.stage : undefined)
    chain.unshift(stage)
  return { ...syntax, stages, target: wanted, reached: reachedFrom(wanted, stages), final: chain }
}

/** By its name, else by its number. */
export function findStage(name: string, stages: readonly Stage[]): Stage | undefined {
  const wanted = name.toLowerCase()
  return stages.findLast((stage) => stage.name === wanted) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined)
}

/** What an instruction copies or mounts `from`: names of stages, images or contexts, as they are written. */
function sourcesOf(instruction: Instruction): readonly string[] {
  const mounts = flagsNamed(instruction, 'mount').flatMap((mount) => optionsOf(mount).get('from') ?? [])
  return [...flagsNamed(instruction, 'from'), ...mounts].filter((name) => name !== '')
}

/** A path of the image: absolute, without `.` and `..`; undefined where it is not known. */
export function resolvePath(path: string | undefined, workdir: string | undefined): string | undefined {
  if (path === undefined) return undefined
  const whole = path.startsWith('/') ? path : workdir === undefined ? undefined : `${workdir}/${path}`
  if (whole === undefined) return undefined
  const parts: string[] = []
  for (const name of whole.split('/'))
    if (name === '..') parts.pop()
    else if (name !== '' && name !== '.') parts.push(name)
  return `/${parts.join('/')}`
}

function stageOf(
  from: Instruction,
  before: readonly Stage[],
  { global, ofFile }: { readonly global: Scope; readonly ofFile: Scope },
  steps: readonly Step[],
): Stage {
  const [written = '', as = '', name = ''] = wordsOf(from.text.text)
  const reference = expand(written, global)
  const stage = reference === undefined ? undefined : before.findLast((one) => one.name === reference.toLowerCase())
  const base: Base = stage
    ? { kind: 'stage', stage }
    : reference === 'scratch'
      ? { kind: 'scratch' }
      : {
          kind: 'image',
          written,
          reference: reference === '' ? undefined : reference,
          isPublic: expand(written, ofFile) === reference,
        }
  return { index: before.length, name: as.toLowerCase() === 'as' ? name.toLowerCase() : '', from, base, steps }
}

function startOf(
  { base }: Stage,
  ends: ReadonlyMap<Stage, Pick<Step, 'scope' | 'workdir'>>,
): Pick<Step, 'scope' | 'workdir'> {
  const inherited = base.kind === 'stage' ? ends.get(base.stage) : undefined
  return inherited ?? { scope: new Map(), workdir: base.kind === 'scratch' ? '/' : undefined }
}

function workdirAfter({ text }: Instruction, { scope, workdir }: Pick<Step, 'scope' | 'workdir'>): string | undefined {
  const path = expand(text.text.replace(/^(["'])(.*)\1$/, '$2'), scope)
  return resolvePath(path, workdir)
}

function reachedFrom(target: Stage | undefined, stages: readonly Stage[]): ReadonlySet<Stage> {
  const reached = new Set<Stage>()
  const visit = (stage: Stage | undefined) => {
    if (!stage || reached.has(stage)) return
    reached.add(stage)
    if (stage.base.kind === 'stage') visit(stage.base.stage)
    for (const { instruction, scope } of stage.steps)
      for (const source of sourcesOf(instruction)) {
        const name = expand(source, scope)
        // A name that could be any stage's keeps them all.
        if (name === undefined) for (const any of stages.slice(0, stage.index)) visit(any)
        else visit(findStage(name, stages.slice(0, stage.index)))
      }
  }
  visit(target)
  return reached
}
