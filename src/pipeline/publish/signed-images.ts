import { parseReference, repositoryName, repositoryOf } from '../../oci/reference.ts'
import type { Repository } from '../../registry/client.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

/** Where an image that exists is signed: under every name that was given, else where it was found. */
export function signedImages({ names, imageRef }: Pick<Inputs, 'names' | 'imageRef'>): readonly Repository[] {
  const found = imageRef && 'registry' in imageRef ? [imageRef.registry] : []
  const given = (names?.images ?? []).map((name) => parseReference(name))
  const all = (given.length > 0 ? given : found).map(repositoryOf)
  return [...new Map(all.map((one) => [repositoryName(one), one])).values()]
}
