import type { Step } from '../dockerfile/dockerfile.ts'
import type { Run } from '../dockerfile/runs.ts'
import type { BuiltImage } from '../evidence/built-image.ts'
import type { Evidence } from '../finding.ts'
import { copied, covers } from './copies.ts'
import { evidenceOf, sizeText } from './measured.ts'
import { type Change, changesOf, ownerEdits } from './owner-edits.ts'
import { type Found, isFinal, MB, type Rule, type Subject, stepsBefore } from './rule.ts'

export const copiedOwner: Rule = {
  id: 'IP011',
  name: 'owner and mode are given while copying',
  aliases: [],
  check: (subject) => subject.runs.flatMap((run) => rewrites(run, subject) ?? []),
}

function rewrites(run: Run, subject: Subject): Found | undefined {
  const { stage, instruction } = run
  const final = isFinal(subject, stage)
  const layer = final ? subject.image?.made?.layerOf.get(instruction) : undefined
  const found = subject.image && layer !== undefined ? rewritten(subject.image, layer) : undefined
  if (layer !== undefined && !found) return undefined
  for (const change of run.opaque ? [] : changesOf(run)) {
    const copies = stepsBefore(run).filter((step) => step.stage === stage && isChanged(step, change))
    const [copy] = copies
    if (!copy) continue
    const flag = `--${change.kind}=${change.to ?? '…'}`
    const edits = ownerEdits(run, change, copies, subject)
    const what = change.kind === 'chown' ? 'owner' : 'mode'
    return {
      stage,
      instruction,
      severity: final ? 'warning' : 'info',
      reason: `${change.kind} -R writes what line ${copy.instruction.line} copied once more${found ? `: ${found.evidence.text}, ${filesText(found.files)}, only the ${what} changed` : ''}`,
      fix: `${copy.instruction.keyword} ${flag}, and no ${change.kind} -R.`,
      lines: [`${copy.instruction.keyword} ${flag} …`],
      ...(found ? { evidence: found.evidence } : {}),
      ...(edits ? { edits } : {}),
    }
  }
  // What no word of the Dockerfile shows, the layers do.
  if (!found || found.evidence.bytes < MB) return undefined
  return {
    stage,
    instruction,
    severity: 'warning',
    reason: `it writes ${filesText(found.files)} once more: ${found.evidence.text}, only ${found.what} changed`,
    fix: 'Give owner and mode in the instruction that brings the files.',
    evidence: found.evidence,
  }
}

function isChanged(step: Step, { kind, path }: Change): boolean {
  const { target } = copied(step) ?? { target: undefined }
  return target !== undefined && covers(path, target) && !step.instruction.flags.some(({ name }) => name === kind)
}

interface Rewritten {
  readonly evidence: Evidence
  readonly files: number
  readonly what: string
}

/** Of its own Dockerfile's files: those of the base it cannot bring otherwise. */
function rewritten({ rewrites }: BuiltImage, layer: number): Rewritten | undefined {
  const one = rewrites.find((rewrite) => rewrite.layer === layer && (rewrite.owner || rewrite.mode))
  if (!one) return undefined
  const what = [one.owner ? 'the owner' : '', one.mode ? 'the mode' : ''].filter(Boolean).join(' and ')
  return {
    evidence: { ...evidenceOf(one.bytes, layer), text: `${sizeText(one.bytes)} in layer ${layer + 1}` },
    files: one.files,
    what,
  }
}

function filesText(files: number): string {
  return files === 1 ? '1 file' : `${files} files`
}
