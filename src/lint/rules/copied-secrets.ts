import { plain } from '../../core/plain.ts'
import { isDirectory, shownPath } from '../../layers/entry.ts'
import { copied } from './copies.ts'
import { evidenceOf } from './measured.ts'
import { type Found, isFinal, type Rule, type Subject, stepsOf } from './rule.ts'

export const copiedSecrets: Rule = {
  id: 'IP015',
  name: 'no secret file in any layer',
  aliases: ['DL3064'],
  check: (subject) => [...copiedByName(subject), ...deadInLayers(subject)],
}

/** Names that hardly hold anything else. */
const secret =
  /(?:^|\/)(?:\.env|\.env\.local|\.netrc|\.git-credentials|\.pypirc|id_(?:rsa|dsa|ecdsa|ed25519)|\.aws\/credentials|\.docker\/config\.json|\.kube\/config)$/

const cure = {
  fix: 'Mount it for the one RUN that needs it, and revoke what was pushed.',
  lines: ['RUN --mount=type=secret,id=name,target=/path …'],
}

function copiedByName(subject: Subject): readonly Found[] {
  return stepsOf(subject).flatMap((step): readonly Found[] => {
    const copy = copied(step)
    const name = copy?.from === undefined ? copy?.sources.find((source) => secret.test(source)) : undefined
    if (name === undefined) return []
    return [
      {
        stage: step.stage,
        instruction: step.instruction,
        severity: isFinal(subject, step.stage) ? 'error' : 'info',
        reason: `${plain(name, 100)} is copied into a layer`,
        ...cure,
      },
    ]
  })
}

/** Deleted later, it is in the image all the same. */
function deadInLayers({ image, dockerfile }: Subject): readonly Found[] {
  if (!image?.made) return []
  const { base, stepOf } = image.made
  const found = new Map<number, Found>()
  for (const { layer, entry, by } of image.dead) {
    const step = stepOf.get(layer)
    const killer = stepOf.get(by)
    if (layer < base || isDirectory(entry) || entry.size === 0 || !secret.test(entry.path) || !step) continue
    found.set(layer, {
      stage: step.stage,
      instruction: (killer ?? step).instruction,
      severity: 'error',
      reason: `${plain(shownPath(entry.path), 100)} is deleted or overwritten later, and still in layer ${layer + 1} (line ${step.instruction.line})`,
      ...cure,
      evidence: evidenceOf(entry.size, layer),
    })
  }
  return dockerfile.final.length > 0 ? [...found.values()] : []
}
