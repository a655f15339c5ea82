import { plain } from '../core/plain.ts'
import type { PlatformLayers } from '../layers/read-layers.ts'
import type { Dockerfile } from './dockerfile/dockerfile.ts'
import { runsOf } from './dockerfile/runs.ts'
import { builtImage } from './evidence/built-image.ts'
import { type Finding, severities, worstFirst } from './finding.ts'
import { contextNames, type Looked } from './look.ts'
import { rules } from './rules/all.ts'
import type { Found, Subject } from './rules/rule.ts'

/** What our own rules say, the worst first. @param images of what was built; none where nothing was */
export function find(looked: Looked, dockerfile: Dockerfile, images: readonly PlatformLayers[]): readonly Finding[] {
  const { shell, ignoreFile, context, digests, subject: wish } = looked
  const runs = runsOf(dockerfile, shell).filter(({ stage }) => dockerfile.reached.has(stage))
  const contexts = contextNames(wish)
  const subject = { dockerfile, runs, contexts, ignoreFile, context, digests }
  const of = (image: Subject['image']) =>
    rules.flatMap((rule) =>
      rule.check({ ...subject, image }).map((found) => findingOf(rule.id, found, looked, dockerfile)),
    )
  if (images.length === 0) return [...of(undefined)].sort(worstFirst)
  const several = images.length > 1
  const worst = new Map<string, Finding>()
  for (const one of images) {
    const image = builtImage(one, dockerfile)
    for (const finding of of(image)) {
      const key = [finding.rule, finding.line, finding.fix.replace(/\d[\d.]* \w?B/, '')].join(' ')
      const known = worst.get(key)
      const named =
        several && finding.evidence ? { ...finding, reason: `${finding.reason} (${image.platform})` } : finding
      if (!known || isWorse(finding, known)) worst.set(key, named)
    }
  }
  return [...worst.values()].sort(worstFirst)
}

function isWorse(one: Finding, other: Finding): boolean {
  const more = severities.indexOf(other.severity) - severities.indexOf(one.severity)
  return more > 0 || (more === 0 && (one.evidence?.bytes ?? 0) > (other.evidence?.bytes ?? 0))
}

function findingOf(rule: string, found: Found, { subject }: Looked, { final }: Dockerfile): Finding {
  const { stage, instruction, severity, reason, fix, lines, evidence, edits } = found
  return {
    rule,
    // What a builder stage wastes is in no image.
    severity: final.includes(stage) ? severity : 'info',
    file: subject.dockerfile,
    line: instruction.line,
    endLine: instruction.endLine,
    reason: plain(reason, 400),
    fix: plain(fix, 300),
    ...(lines ? { lines: lines.map((line) => plain(line, 300)) } : {}),
    ...(evidence ? { evidence } : {}),
    ...(edits && edits.length > 0 ? { edits } : {}),
  }
}
