import type { Stage, Step } from '../dockerfile/dockerfile.ts'
import type { Instruction } from '../dockerfile/instruction.ts'

/** Which layer each instruction made; the lowest is 0. */
export interface InstructionLayers {
  readonly layerOf: ReadonlyMap<Instruction, number>
  readonly stepOf: ReadonlyMap<number, Step>
  /** How many layers lie below those of the Dockerfile. */
  readonly base: number
}

/**
 * Instructions of the final stages and layers are laid side by side from the end. Where they do not agree to the last
 * one, nothing is said: rather no line than a wrong one.
 *
 * @param createdBy of each layer, as the history has it
 */
export function instructionLayers(
  final: readonly Stage[],
  createdBy: readonly string[],
): InstructionLayers | undefined {
  const steps = final.flatMap((stage) => stage.steps).filter(({ instruction }) => making.has(instruction.keyword))
  const layerOf = new Map<Instruction, number>()
  const stepOf = new Map<number, Step>()
  let at = createdBy.length - 1
  for (const step of [...steps].reverse()) {
    const { instruction } = step
    const by = createdBy[at]
    if (by !== undefined && isMadeBy(by, instruction)) {
      layerOf.set(instruction, at)
      stepOf.set(at, step)
      at -= 1
    } else if (instruction.keyword !== 'WORKDIR') return undefined
    // A folder that is there makes no layer with every builder.
  }
  return layerOf.size === 0 ? undefined : { layerOf, stepOf, base: at + 1 }
}

const making = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

/** `RUN |1 V=3 /bin/sh -c apt-get update # buildkit`, `COPY . . # buildkit`; without BuildKit `/bin/sh -c #(nop) COPY …` */
function isMadeBy(createdBy: string, { keyword, text, heredocs, json }: Instruction): boolean {
  const [, word = 'RUN', rest = ''] =
    /^(?:\/bin\/sh -c #\(nop\)\s+)?(RUN|COPY|ADD|WORKDIR)\b(.*)$/s.exec(createdBy) ?? []
  if (word !== keyword) return false
  if (keyword !== 'RUN' || heredocs.length > 0 || json) return true
  const made = squeezed(rest === '' ? createdBy : rest).replace(/#buildkit$/, '')
  return made.endsWith(squeezed(text.text))
}

/** BuildKit keeps the blanks of continued lines, other builders do not. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
