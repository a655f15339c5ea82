import { parseReference, WrongReference } from '../oci/reference.ts'

/** By what an SBOM calls its image: never by a path of the machine that built it. */
export interface ImageName {
  /** e.g. `ghcr.io/octo/app`; `app` or `localhost/app` for an image that no registry holds. */
  readonly full: string
  /** Its last part, e.g. `app`: also the beginning of the files' names. */
  readonly base: string
  /** Where a registry holds it. */
  readonly repository: string | undefined
}

/** Reads `ghcr.io/octo/app`, also with tag or digest; a name without a registry (`app`) or a path is a local one. */
export function readImageName(text: string): ImageName {
  return remoteName(text) ?? remoteName(text.toLowerCase()) ?? localName(text)
}

function remoteName(text: string): ImageName | undefined {
  if (!text.includes('/') || /^(?:[./]|oci-layout:)/.test(text)) return undefined
  try {
    const { registry, repository } = parseReference(text)
    const full = `${registry.toLowerCase()}/${repository}`
    const base = repository.split('/').at(-1) ?? repository
    // Without a port it is no registry but the name of an image that was never pushed.
    return { full, base, repository: full.startsWith('localhost/') ? undefined : full }
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    return undefined
  }
}

/** `oci-layout:///home/me/My App:1.0@sha256:…` → `my-app` */
function localName(text: string): ImageName {
  const path = text.replace(/@.*$/, '').replace(/[\\/]+$/, '')
  const last = (path.split(/[\\/]/).at(-1) ?? '').replace(/:.*$/, '').toLowerCase()
  const base = last.replace(/[^a-z0-9._-]+/g, '-').replace(/^[._-]+|[._-]+$/g, '') || 'image'
  return { full: base, base, repository: undefined }
}
