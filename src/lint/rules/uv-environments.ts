import { findStage, type Stage, type Step } from '../dockerfile/dockerfile.ts'
import { pairsOf } from '../dockerfile/words.ts'
import { copied } from './copies.ts'
import { uvVerb } from './programs.ts'
import { type Found, lineage, type Subject } from './rule.ts'

/** A `.venv` that one stage makes and the image takes: its scripts hold its path, and its packages are one Python's. */
export function virtualEnvironments(subject: Subject): readonly Found[] {
  const { dockerfile, runs } = subject
  return dockerfile.final.flatMap((stage) => {
    const found: Found[] = []
    for (const step of stage.steps) {
      const copy = copied(step)
      const from = copy?.from === undefined ? undefined : findStage(copy.from, dockerfile.stages.slice(0, stage.index))
      const source = copy?.sources.find((path) => /(?:^|\/)\.venv\/?$/.test(path))?.replace(/\/$/, '')
      const usesUv =
        from && runs.some((run) => lineage(from).includes(run.stage) && run.calls.some((call) => uvVerb(call) !== ''))
      if (!copy?.target || !from || source === undefined || !usesUv) continue
      const told = (severity: Found['severity'], reason: string, fix: string, lines: readonly string[] = []) =>
        found.push({
          stage,
          instruction: step.instruction,
          severity,
          reason,
          fix,
          ...(lines.length > 0 ? { lines } : {}),
        })
      if (source.startsWith('/') && copy.target !== source && `${copy.target}/.venv` !== source)
        told(
          'warning',
          `the environment moves from ${source} to ${copy.target}: its scripts begin with the old path`,
          `Copy it to ${source}.`,
        )
      const [built, used] = [pythonOf(from), pythonOf(stage)]
      if (built !== '' && used !== '' && built !== used)
        told(
          'warning',
          `the environment is made for Python ${built} and runs on ${used}`,
          'Use one version in both stages.',
        )
      if (!isUsed(copy.target, subject))
        told('info', `${copy.target} is copied and not on the PATH`, 'Put it on the PATH, or name its Python in CMD.', [
          `ENV PATH=${copy.target}/bin:$PATH`,
        ])
    }
    return found
  })
}

/** `3.11` of `python:3.11-slim`; '' for what is not known. */
function pythonOf(stage: Stage): string {
  const [lowest] = lineage(stage)
  const reference = lowest?.base.kind === 'image' ? (lowest.base.reference ?? '') : ''
  return /(?:^|\/)(?:python:|uv:.*python)(3\.\d+)/.exec(reference)?.[1] ?? ''
}

function isUsed(target: string, { dockerfile: { final }, image }: Subject): boolean {
  const steps: readonly Step[] = final.flatMap(({ steps }) => steps)
  const last = target.slice(target.lastIndexOf('/') + 1)
  const names = (text: string) => text.includes(`${target}/bin`) || text.includes(`${last}/bin`)
  if (image) return [...image.config.env, ...image.config.cmd, ...image.config.entrypoint].some(names)
  return steps.some(
    ({ instruction }) =>
      (instruction.keyword === 'ENV' &&
        pairsOf(instruction).some(
          ([name, value]) => name === 'PATH' && (names(value ?? '') || (value ?? '').includes('VIRTUAL_ENV')),
        )) ||
      (['CMD', 'ENTRYPOINT'].includes(instruction.keyword) &&
        (names(instruction.text.text) || /\buv\b|\.sh\b/.test(instruction.text.text))),
  )
}
