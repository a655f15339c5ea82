import { resolvePath, type Step } from '../dockerfile/dockerfile.ts'
import { flagsNamed } from '../dockerfile/instruction.ts'
import { expand } from '../dockerfile/scope.ts'
import { wordsOf } from '../dockerfile/words.ts'

/** What a COPY or ADD brings. */
export interface Copied {
  /** As they are written, variables filled in where they are known. */
  readonly sources: readonly string[]
  /** An absolute path without a slash at its end; undefined where it is not known. */
  readonly target: string | undefined
  /** The stage, image or context that `--from` names; undefined for the context of the build. */
  readonly from: string | undefined
}

/** undefined for other instructions. */
export function copied({ instruction, scope, workdir }: Step): Copied | undefined {
  const { keyword, text, json, heredocs } = instruction
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined
  const words = (json ?? wordsOf(text.text)).map((word) => expand(word, scope) ?? word)
  const target = words.at(-1)
  const names = heredocs.map(({ name }) => name)
  return {
    sources: words.slice(0, -1).filter((word) => !names.some((name) => /^<<-?/.test(word) && word.endsWith(name))),
    target: target === undefined || target.includes('$') ? undefined : resolvePath(target, workdir),
    from: flagsNamed(instruction, 'from')[0],
  }
}

/** `COPY . .`: everything that the ignore file lets through. */
export function isWholeContext({ sources, from }: Copied): boolean {
  return from === undefined && sources.some((source) => /^(?:\.|\.\/|\/|\*|\.\/\*|\/\*|\$\{?PWD\}?)$/.test(source))
}

/** Whether the first is the other, or a folder that it lies in. */
export function covers(folder: string, path: string): boolean {
  return folder === path || folder === '/' || path.startsWith(`${folder}/`)
}
