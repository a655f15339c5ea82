import { code } from '../../core/markdown.ts'
import { severities } from '../../core/shown.ts'
import { nameOfType, type PredicateType, predicateTypes } from '../statements/predicate-types.ts'
import type { ManifestProof, Proof, ScanProof } from './proof.ts'

/** As Markdown: who signed what was asked for, what was built from what, then a line a manifest. @param now for ages */
export function showProof({ reference, signer, manifests }: Proof, now: Date): string {
  const told = manifests.find(({ provenance }) => provenance)?.provenance
  const facts: readonly (readonly [string, string])[] = [
    ['image', reference],
    ['signed by', manifests[0]?.types.has(predicateTypes.signature) ? signer : 'nobody that was asked for'],
    ['commit', told?.commit ?? ''],
    ['workflow', told ? [told.workflow, told.repository && `of ${told.repository}`].filter(Boolean).join(' ') : ''],
    ['built by', told?.builder ?? ''],
    ['built', told?.finished ? `${second(told.finished)}, ${age(told.finished, now)}` : ''],
  ]
  return [
    '| | |',
    '|---|---|',
    ...facts.filter(([, text]) => text !== '').map(([name, text]) => `| ${name} | ${code(text, 300)} |`),
    '',
    '| manifest | digest | signature | SBOM | scan | provenance |',
    '|---|---|---|---|---|---|',
    ...manifests.map((manifest) => row(manifest, manifests.length === 1, now)),
    '',
  ].join('\n')
}

function row(manifest: ManifestProof, alone: boolean, now: Date): string {
  const { digest, platform, isImage, types, scan, provenance } = manifest
  const sboms = ([predicateTypes.spdx, predicateTypes.cyclonedx] as const).filter((type) => types.has(type))
  const has = (type: PredicateType) => (types.has(type) ? 'yes' : 'no')
  const cells = [
    platform || (alone ? 'image' : 'index'),
    `${digest.slice(0, 19)}…`,
    has(predicateTypes.signature),
    sboms.map(nameOfType).join(', ') || (isImage ? 'no' : ''),
    scan ? scanText(scan, now) : isImage ? has(predicateTypes.vulnerabilities) : '',
    provenance?.finished ? age(provenance.finished, now) : has(predicateTypes.provenance),
  ]
  return `| ${cells.map((cell) => (cell === '' ? '' : code(cell))).join(' | ')} |`
}

function scanText({ counts, finished }: ScanProof, now: Date): string {
  const found = severities.flatMap((severity) => (counts[severity] ? [`${counts[severity]} ${severity}`] : []))
  return `${found.join(', ') || 'nothing known'}${finished ? `; ${age(finished, now)}` : ''}`
}

/** `3 days ago`; a clock that is behind says `just now`. */
function age(then: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - then.getTime()) / 1000))
  const [count, unit] =
    seconds < 60
      ? [0, '']
      : seconds < 3600
        ? [Math.floor(seconds / 60), 'minute']
        : seconds < 86_400
          ? [Math.floor(seconds / 3600), 'hour']
          : [Math.floor(seconds / 86_400), 'day']
  return unit === '' ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

function second(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
