import { type Kind, WrongInput } from '../core/input.ts'
import type { LayoutName } from './open-layout.ts'
import { parseReference, type Reference, repositoryName, WrongReference } from './reference.ts'

/** An image that exists already: in a registry, or in a layout folder. */
export type ImageRef =
  | { readonly text: string; readonly registry: Reference }
  | { readonly text: string; readonly folder: string; readonly name: LayoutName }

const scheme = 'oci-layout://'

/** `ghcr.io/o/n:tag`, `ghcr.io/o/n@sha256:…`, `oci-layout://folder`, `oci-layout://folder:tag`; undefined when absent. */
export const imageRef: Kind<ImageRef | undefined> = {
  name: 'reference',
  parse(value) {
    const text = value.trim()
    return text === '' ? undefined : parseImageRef(text)
  },
}

/** @throws WrongInput */
export function parseImageRef(text: string): ImageRef {
  if (!text.startsWith(scheme)) return { text, registry: referenceOf(text, text) }
  const [, folder = '', named = ''] = /^(.*?)((?::[\w][\w.-]*)?(?:@.+)?)$/.exec(text.slice(scheme.length)) ?? []
  if (folder === '')
    throw new WrongInput({
      value: text,
      problem: 'names no folder',
      cure: 'Write oci-layout://folder, then :tag or @sha256:… where it holds several images.',
    })
  // The same grammar as a reference's: what comes behind the name.
  const { tag, digest } = referenceOf(`x.example/y${named}`, text)
  return { text, folder, name: { ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) } }
}

/** What reports call it: the repository, or the folder's name. */
export function imageNameOf(ref: ImageRef): string {
  return 'registry' in ref ? repositoryName(ref.registry) : localName(ref.folder)
}

/** A folder's name as a repository of nowhere, e.g. `localhost/image`. */
export function localName(folder: string): string {
  const last =
    folder
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  const name = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `localhost/${name || 'image'}`
}

function referenceOf(text: string, value: string): Reference {
  try {
    return parseReference(text)
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    throw new WrongInput({
      value,
      problem: error.message,
      cure: 'Write it like ghcr.io/owner/name:tag, ghcr.io/owner/name@sha256:… or oci-layout://folder.',
    })
  }
}
