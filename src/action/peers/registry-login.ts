import { parseReference, WrongReference } from '../../oci/reference.ts'
import type { Texts } from './peer.ts'

/** A login for the registry of an image, where a peer does not say which. */
export function registryLogin(image: string, username: string | undefined, password: string | undefined): Texts {
  if (!username || !password) return {}
  try {
    return { registry: parseReference(image).registry, username, password }
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    // What is no reference is told as such.
    return {}
  }
}
