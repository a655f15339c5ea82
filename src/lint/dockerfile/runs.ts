import { type Call, type Calls, callOf, callsOf, type Shell } from './calls.ts'
import type { Dockerfile, Stage, Step } from './dockerfile.ts'
import { flagsNamed, type Instruction, type Joined, optionsOf } from './instruction.ts'
import { expand } from './scope.ts'

/** A RUN with what it calls. */
export interface Run extends Calls, Step {
  /** The shell's text; its calls' places are in there. Empty where there is no text of its own. */
  readonly script: Joined
  readonly mounts: readonly Mount[]
}

export interface Mount {
  /** `bind` where it does not say. */
  readonly type: string
  /** Where it is put; undefined where that is not known. */
  readonly target: string | undefined
  readonly source: string
}

/** Every RUN of the file, by the order of stages. */
export function runsOf({ stages }: Pick<Dockerfile, 'stages'>, shell: Shell): readonly Run[] {
  const foreign = new Map<Stage, boolean>()
  return stages.flatMap((stage) => {
    // Another shell's text is not read.
    let other = stage.base.kind === 'stage' && foreign.get(stage.base.stage) === true
    const runs: Run[] = []
    for (const step of stage.steps) {
      const { instruction } = step
      if (instruction.keyword === 'SHELL') other = !/^(?:.*\/)?(?:ba|da|a|z|k)?sh$/.test(instruction.json?.[0] ?? '')
      if (instruction.keyword === 'RUN') runs.push(runOf(step, other, shell))
    }
    foreign.set(stage, other)
    return runs
  })
}

function runOf(step: Step, foreign: boolean, shell: Shell): Run {
  const { instruction, scope } = step
  const mounts = flagsNamed(instruction, 'mount').map((value): Mount => {
    const options = optionsOf(value)
    const target = options.get('target') ?? options.get('dst') ?? options.get('destination')
    return {
      type: options.get('type') ?? 'bind',
      target: target === undefined ? undefined : expand(target, scope),
      source: options.get('source') ?? options.get('src') ?? '',
    }
  })
  const script = scriptOf(instruction)
  if (instruction.json) return { ...step, mounts, script: none, ...jsonCalls(instruction.json, shell) }
  if (foreign || script === undefined) return { ...step, mounts, script: none, calls: [], opaque: true }
  return { ...step, mounts, script, ...callsOf(script.text, shell) }
}

const none: Joined = { text: '', offsets: [] }

function jsonCalls(words: readonly string[], shell: Shell): Calls {
  const [program = '', option = '', script] = words
  if (/^(?:.*\/)?(?:ba|da|a)?sh$/.test(program)) {
    if (!/^-[a-z]*c$/.test(option) || script === undefined) return { calls: [], opaque: true }
    const found = callsOf(script, shell)
    return { calls: found.calls.map(placeless), opaque: found.opaque }
  }
  const call = callOf(words)
  return { calls: call ? [call] : [], opaque: call === undefined || call.name.includes('/') }
}

function placeless(call: Call): Call {
  return { ...call, start: -1, end: -1, args: call.args.map((arg) => ({ ...arg, start: -1, end: -1 })) }
}

/** A heredoc alone is the script; else the shell gets the line with its heredocs below. */
function scriptOf({ text, heredocs }: Instruction): Joined | undefined {
  const [only] = heredocs
  if (!only) return text
  if (heredocs.length === 1 && /^<<-?\s*(["']?)[\w.-]+\1$/.test(text.text.trim())) {
    const [, program = ''] = /^#!\s*(\S+(?:\s+\S+)?)/.exec(only.body.text) ?? []
    return program === '' || /(?:^|\/|\s)(?:ba|da|a)?sh\b/.test(program) ? only.body : undefined
  }
  let whole = text.text
  const offsets = [...text.offsets]
  const add = (more: string, at: readonly number[]) => {
    whole += more
    offsets.push(...at)
  }
  for (const { name, body } of heredocs) {
    add('\n', [offsets.at(-1) ?? 0])
    add(body.text, body.offsets)
    add(
      name,
      [...name].map(() => body.offsets.at(-1) ?? offsets.at(-1) ?? 0),
    )
  }
  return { text: whole, offsets }
}
