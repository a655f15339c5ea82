import type { Shown } from '../core/shown.ts'
import type { Signatures, SignedSubject } from './signatures.ts'
import { identityText } from './signer/identity.ts'
import { nameOfType } from './statements/predicate-types.ts'

export interface ShowOptions {
  /** Pages of what GitHub's attestation store took. */
  readonly stored: readonly string[]
  /** Whether tags move afterwards: not those of an image that was there already. */
  readonly beforeTags: boolean
}

export function show(signatures: Signatures, { stored, beforeTags }: ShowOptions): Shown {
  const { identity, formats, log, subjects } = signatures
  const by =
    identity.by === 'key'
      ? { key: identity.publicKey.trim() }
      : { identity: identityText(identity), issuer: identity.issuer }
  const told = subjects.map(({ reference, platform, made, kept }) => ({
    reference,
    platform,
    made: made.map(nameOfType),
    kept: kept.map(nameOfType),
  }))
  return {
    outputs: { signatures: JSON.stringify({ ...by, formats, log, subjects: told }) },
    section: section(signatures, stored, beforeTags),
    report: { ...by, formats, log, subjects: told, stored },
  }
}

function section(
  { identity, formats, log, subjects }: Signatures,
  stored: readonly string[],
  beforeTags: boolean,
): string {
  const where = log ? 'with entries in the transparency log' : 'without a transparency log'
  return [
    '### Signed',
    '',
    '| manifest | | proven |',
    '|---|---|---|',
    ...subjects.map(row),
    '',
    `Signed by ${identity.by === 'key' ? identityText(identity) : `\`${identityText(identity)}\``} (${formats.join(' and ')}), ${where}; verified${beforeTags ? ' before any tag moved' : ''}.`,
    ...(stored.length === 0 ? [] : ['', `Kept by GitHub too: ${stored.join(', ')}.`]),
    '',
  ].join('\n')
}

function row({ reference, platform, made, kept }: SignedSubject): string {
  const before =
    kept.length === 0 ? '' : `${made.length === 0 ? '' : '; '}from before: ${kept.map(nameOfType).join(', ')}`
  return `| \`${reference}\` | ${platform || 'index'} | ${made.map(nameOfType).join(', ')}${before} |`
}
