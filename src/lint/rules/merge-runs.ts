import { whiteout } from '../../layers/entry.ts'
import type { Step } from '../dockerfile/dockerfile.ts'
import type { Instruction } from '../dockerfile/instruction.ts'
import type { Run } from '../dockerfile/runs.ts'
import type { BuiltImage } from '../evidence/built-image.ts'
import { copied, covers } from './copies.ts'
import { evidenceOf, sizeText } from './measured.ts'
import { aptVerb, removedBy } from './programs.ts'
import { type Found, isFinal, MB, type Rule, type Subject, stepsBefore } from './rule.ts'

export const mergeRuns: Rule = {
  id: 'IP007',
  name: 'what is removed goes in the layer that made it',
  aliases: ['DL3059'],
  check: (subject) => {
    const removing = subject.runs.flatMap((run) => removes(run, subject) ?? [])
    const told = new Set(removing.map(({ instruction }) => instruction))
    return [...removing, ...rows(subject).filter(({ instruction }) => !told.has(instruction))]
  },
}

/** Less is no reason to change a Dockerfile. */
const least = MB / 10

function removes(run: Run, { image, runs }: Subject): Found | undefined {
  const { stage, instruction } = run
  const found = (severity: Found['severity'], reason: string, from?: Step, bytes?: number): Found => ({
    stage,
    instruction,
    severity,
    reason,
    fix:
      from && from.instruction.keyword !== 'RUN'
        ? 'Do not copy it, or mount it: RUN --mount=type=bind,source=…,target=… …'
        : 'Remove it in the RUN that made it.',
    ...(from && from.instruction.keyword === 'RUN' ? { lines: ['RUN … \\', '    && rm -rf …'] } : {}),
    ...(bytes === undefined
      ? {}
      : { evidence: evidenceOf(bytes, image?.made?.layerOf.get(from?.instruction ?? instruction)) }),
  })
  const layer = image?.made?.layerOf.get(instruction)
  if (image && layer !== undefined) {
    const { from, bytes } = deletedBy(layer, image) ?? { from: undefined, bytes: 0 }
    const maker = from === undefined ? undefined : image.made?.stepOf.get(from)
    if (!maker || from === undefined || bytes < least) return undefined
    const text = `layer ${layer + 1} deletes ${sizeText(bytes)} written by layer ${from + 1} (line ${maker.instruction.line})`
    return found(bytes > MB ? 'warning' : 'info', text, maker, bytes)
  }
  const before = stepsBefore(run).filter((step) => step.stage === stage)
  const maker = removedBy(run)
    .map((path) => path.replace(/\/\*?$/, ''))
    .flatMap((path) => before.findLast((step) => makes(step, path, runs)) ?? [])[0]
  // What the same RUN made before may be what is meant.
  if (run.opaque || !maker || run.calls.some((call) => aptVerb(call) === 'update')) return undefined
  return found('info', `it removes what line ${maker.instruction.line} put into its own layer`, maker)
}

/** The layer of the Dockerfile's own from which another one deletes most, and how much. */
function deletedBy(layer: number, { dead, layers, made }: BuiltImage) {
  const there = new Set(layers[layer]?.entries.map(({ path }) => path))
  const bytes = new Map<number, number>()
  // What is written over is not deleted.
  for (const { layer: from, entry, by } of dead)
    if (by === layer && from >= (made?.base ?? 0) && !there.has(entry.path) && !entry.path.includes(whiteout))
      bytes.set(from, (bytes.get(from) ?? 0) + entry.size)
  return [...bytes].map(([from, bytes]) => ({ from, bytes })).sort((one, other) => other.bytes - one.bytes)[0]
}

function makes(step: Step, path: string, runs: readonly Run[]): boolean {
  if (!path.startsWith('/') || path === '') return false
  const copy = copied(step)
  if (copy) return copy.target !== undefined && covers(path, copy.target)
  const run = runs.find(({ instruction }) => instruction === step.instruction)
  if (!run || run.opaque) return false
  if (covers(path, '/var/lib/apt/lists'))
    return run.calls.some((call) => aptVerb(call) === 'update') && removedBy(run).length === 0
  // A file that it downloads or unpacks to.
  return run.calls.some(
    ({ name, args }) =>
      ['curl', 'wget', 'tar', 'unzip', 'git', 'mkdir', 'cp'].includes(name) &&
      args.some(({ value }) => value?.startsWith('/') && covers(path, value)) &&
      !removedBy(run).some((removed) => covers(removed.replace(/\/\*?$/, ''), path)),
  )
}

/** Three RUNs and more, one after the other, that only make more layers. */
function rows(subject: Subject): readonly Found[] {
  return subject.dockerfile.final.flatMap((stage) => {
    const found: Found[] = []
    let row: Instruction[] = []
    const end = () => {
      const [first, ...more] = row
      if (first && more.length >= 2 && isFinal(subject, stage))
        found.push({
          stage,
          instruction: first,
          severity: 'info',
          reason: `${row.length} RUNs in a row, to line ${more.at(-1)?.endLine}, make a layer each`,
          fix: 'Join those that belong together by &&.',
        })
      row = []
    }
    for (const { instruction } of stage.steps)
      if (instruction.keyword === 'RUN' && !instruction.flags.some(({ name }) => name === 'mount'))
        row.push(instruction)
      else end()
    end()
    return found
  })
}
