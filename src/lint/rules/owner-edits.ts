import type { Arg } from '../dockerfile/calls.ts'
import { resolvePath, type Step } from '../dockerfile/dockerfile.ts'
import { placeOf } from '../dockerfile/instruction.ts'
import type { Run } from '../dockerfile/runs.ts'
import { expand } from '../dockerfile/scope.ts'
import type { Edit } from '../fix/edit.ts'
import { copied, covers } from './copies.ts'
import { wordOf } from './programs.ts'
import { type Subject, stepsBefore } from './rule.ts'

/** A `chown -R` or `chmod -R` of one path. */
export interface Change {
  readonly kind: 'chown' | 'chmod'
  /** As it is written; undefined where the shell fills something in. */
  readonly to: string | undefined
  /** Absolute. */
  readonly path: string
  /** The word `-R`, where it stands alone. */
  readonly flag: Arg | undefined
  /** Whether it is all that the call does, and the call all that the RUN does. */
  readonly alone: boolean
}

export function changesOf({ calls, scope, workdir }: Run): readonly Change[] {
  return calls.flatMap((call): readonly Change[] => {
    const { name, args } = call
    if (name !== 'chown' && name !== 'chmod') return []
    const flags = args.filter(({ text }) => /^-(?!-?\d)[\w-]+/.test(text) && !/^-[rwxXst]+$/.test(text))
    if (!flags.some(({ text }) => /^-\w*R|^--recursive$/.test(text))) return []
    const [to, ...paths] = args.filter((arg) => !flags.includes(arg))
    const [flag] = flags
    return paths.flatMap((arg) => {
      const path = resolvePath(wordOf(arg, scope), workdir)
      if (path === undefined) return []
      const alone = calls.length === 1 && flags.length === 1 && paths.length === 1 && call.wrappers.length === 0
      return [{ kind: name, to: to?.value, path, flag: flag?.text === '-R' ? flag : undefined, alone }]
    })
  })
}

/** Folders that images bring with something in them. */
const ofSystem = /^\/(?:usr|etc|var|home|root|bin|sbin|lib\w*|run|tmp|dev|proc|sys|boot|mnt|media)?(?:\/|$)/

/** Does not touch what lies in folders. */
const quiet = new Set([
  'ENV',
  'ARG',
  'LABEL',
  'EXPOSE',
  'CMD',
  'ENTRYPOINT',
  'HEALTHCHECK',
  'STOPSIGNAL',
  'MAINTAINER',
  'WORKDIR',
  'COPY',
])

/**
 * The owner goes to each COPY, and of the RUN stays what changes the folder itself, which weighs nothing. Only where
 * nothing but those COPYs can have put files there.
 */
export function ownerEdits(
  run: Run,
  { kind, to, path, flag, alone }: Change,
  copies: readonly Step[],
  { dockerfile: { source }, image }: Subject,
): readonly Edit[] | undefined {
  const { script, instruction } = run
  if (!alone || !flag || flag.start < 0 || to === undefined || instruction.heredocs.length > 0) return undefined
  if (!(kind === 'chown' ? /^[\w.-]+:[\w.-]+$/ : /^0?[0-7]{3}$/).test(to)) return undefined
  const before = stepsBefore(run)
  const isFree = image?.made
    ? !image.live
        .concat(image.dead)
        .some(({ layer, entry }) => layer < (image.made?.base ?? 0) && covers(path, `/${entry.path}`))
    : /^\/usr\/src\/app(?:\/|$)/.test(path) || !ofSystem.test(path)
  const [first] = copies
  const at = first === undefined ? -1 : before.indexOf(first)
  const touched = before.slice(0, at).some((step) => mayTouch(step, path, image))
  const between = before.slice(at)
  const into = between.filter((step) => {
    const target = copied(step)?.target
    return copied(step) !== undefined && (target === undefined || covers(path, target))
  })
  if (
    !isFree ||
    touched ||
    into.length !== copies.length ||
    between.some((step) => !quiet.has(step.instruction.keyword) || mayTouch(step, path, image))
  )
    return undefined
  if (
    copies.some(
      ({ instruction: { flags } }) =>
        flags.some(({ name, value }) => name === 'link' && value !== 'false') && !/^[\d:]+$/.test(to),
    )
  )
    return undefined
  const [start, end] = placeOf(script, flag.start, flag.end)
  const gap = /^[ \t]+/.exec(source.slice(end))?.[0] ?? ''
  if (gap === '') return undefined
  const ofCopies = copies.map(({ instruction: { start } }): Edit => {
    const end = start + 'COPY'.length
    return { start, end, before: source.slice(start, end), after: `${source.slice(start, end)} --${kind}=${to}` }
  })
  return [...ofCopies, { start, end: end + gap.length, before: source.slice(start, end + gap.length), after: '' }]
}

/** Whether an instruction may have put something below the folder; one that was looked at in its layer is known. */
function mayTouch({ instruction, workdir, scope }: Step, path: string, image: Subject['image']): boolean {
  const { keyword, text } = instruction
  if (keyword === 'VOLUME') return true
  if (keyword === 'WORKDIR') {
    const folder = resolvePath(expand(text.text, scope), workdir)
    return folder === undefined || (folder !== path && covers(path, folder))
  }
  if (keyword !== 'RUN') return false
  const layer = image?.made?.layerOf.get(instruction)
  if (layer !== undefined)
    return (
      image?.layers[layer]?.entries.some((entry) => `/${entry.path}` !== path && covers(path, `/${entry.path}`)) ===
      true
    )
  return text.text.includes(path) || text.text.includes('$') || workdir === undefined || covers(path, workdir)
}
