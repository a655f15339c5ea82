import { parseReference, type Reference } from '../../oci/reference.ts'
import { type Dockerfile, findStage, type Stage, type Step } from '../dockerfile/dockerfile.ts'
import { flagsNamed, type Instruction, optionsOf } from '../dockerfile/instruction.ts'
import { expand } from '../dockerfile/scope.ts'
import type { Found, Rule } from './rule.ts'

export const pinnedBase: Rule = {
  id: 'IP003',
  name: 'images are pinned by digest',
  aliases: ['DL3006', 'DL3007'],
  check: ({ dockerfile, contexts, digests }): readonly Found[] => {
    const found = new Map<string, Found & { readonly more: number[] }>()
    for (const { text, reference, written, isPublic, stage, instruction } of imagesOf(dockerfile)) {
      if (reference.digest !== undefined || contexts.has(text)) continue
      const known = found.get(text)
      if (known) {
        if (instruction !== known.instruction) known.more.push(instruction.line)
        continue
      }
      const floating = reference.tag === undefined || reference.tag === 'latest'
      const shown = isPublic ? text : written
      const tag = reference.tag === undefined ? `${text}:latest` : text
      const digest = digests.get(text)
      found.set(text, {
        stage,
        instruction,
        severity: floating ? 'warning' : 'info',
        reason: floating ? `${shown} is whatever was pushed last` : `${shown} is pinned by no digest`,
        fix:
          digest && isPublic ? 'Pin it as it is now; let a bot raise it.' : 'Pin it by its digest; let a bot raise it.',
        ...(digest && isPublic ? { lines: [lineOf(instruction, written, `${tag}@${digest}`)] } : {}),
        more: [],
      })
    }
    return [...found.values()].map(({ more, ...one }) =>
      more.length === 0
        ? one
        : { ...one, reason: `${one.reason} (line${more.length > 1 ? 's' : ''} ${more.join(', ')} too)` },
    )
  },
}

/** An image that the Dockerfile takes from a registry. */
export interface External {
  /** With variables filled in. */
  readonly text: string
  /** As it is written. */
  readonly written: string
  /** Whether `text` may be shown: no value of `build-args` is in it. */
  readonly isPublic: boolean
  readonly reference: Reference
  readonly stage: Stage
  readonly instruction: Instruction
}

/** Of the stages that the target needs; one that a variable names alone is the caller's, and left out. */
export function imagesOf({ stages, reached }: Dockerfile): readonly External[] {
  return stages
    .filter((stage) => reached.has(stage))
    .flatMap((stage) => {
      const { base, from } = stage
      const ofBase =
        base.kind === 'image' && base.reference !== undefined
          ? externalOf(base.written, base.reference, base.isPublic, { stage, instruction: from })
          : undefined
      return [
        ...(ofBase ? [ofBase] : []),
        ...stage.steps.flatMap((step) => takenBy(step, stages.slice(0, stage.index))),
      ]
    })
}

function takenBy({ instruction, scope, stage }: Step, before: readonly Stage[]): readonly External[] {
  const mounts = flagsNamed(instruction, 'mount').flatMap((mount) => optionsOf(mount).get('from') ?? [])
  return [...flagsNamed(instruction, 'from'), ...mounts].flatMap((written) => {
    const text = expand(written, scope)
    if (text === undefined || text === '' || text === 'scratch' || findStage(text, before)) return []
    // A bare word is more likely the name of a context than an image without a tag.
    if (!/[:/.]/.test(text)) return []
    return externalOf(written, text, !written.includes('$'), { stage, instruction }) ?? []
  })
}

function externalOf(
  written: string,
  text: string,
  isPublic: boolean,
  place: Pick<External, 'stage' | 'instruction'>,
): External | undefined {
  if (/^\$(?:\w+|\{[^}]*\})$/.test(written)) return undefined
  try {
    return { text, written, isPublic, reference: parseReference(text), ...place }
  } catch {
    return undefined
  }
}

/** The instruction's own words, with the image pinned. */
function lineOf({ keyword, flags, text }: Instruction, written: string, pinned: string): string {
  if (keyword !== 'FROM') return `${keyword === 'RUN' ? 'from=' : `${keyword} --from=`}${pinned}`
  const platform = flags.map(({ name, value }) => `--${name}=${value} `).join('')
  return `FROM ${platform}${text.text.replace(written, () => pinned)}`
}
