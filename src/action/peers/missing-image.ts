import type { Mistake } from '../../core/errors.ts'
import type { Said } from './peer.ts'

/** Without an image there is nothing to do. */
export function missingImage(
  said: Said,
  input: string,
  like = 'ghcr.io/owner/name@sha256:… or oci-layout://folder',
): readonly Mistake[] {
  if (said.text(input) !== '') return []
  return [{ input, problem: 'is empty', cure: `Name an image, e.g. ${like}.` }]
}
