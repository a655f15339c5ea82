import { type Kind, WrongInput } from '../core/input.ts'
import type { LayoutName } from './open-layout.ts'
import { parseReference, type Reference, repositoryName, WrongReference } from './reference.ts'

/** An image that exists already: in a registry, in a layout folder, in an archive of `docker save`, in the engine. */
export type ImageRef =
  | { readonly text: string; readonly registry: Reference }
  | { readonly text: string; readonly folder: string; readonly name: LayoutName }
  /** `name` is '' for the only image of the file. */
  | { readonly text: string; readonly archive: string; readonly name: string }
  | { readonly text: string; readonly engine: string }

const scheme = 'oci-layout://'
const archiveScheme = 'docker-archive://'
const engineScheme = 'docker-daemon://'

/**
 * `ghcr.io/o/n:tag`, `ghcr.io/o/n@sha256:…`, `oci-layout://folder`, `oci-layout://folder:tag`, `docker-archive://file.tar`,
 * `docker-archive://file.tar:name:tag`, `docker-daemon://name:tag`; undefined when absent.
 */
export const imageRef: Kind<ImageRef | undefined> = {
  name: 'reference',
  parse(value) {
    const text = value.trim()
    return text === '' ? undefined : parseImageRef(text)
  },
}

/** @throws WrongInput */
export function parseImageRef(text: string): ImageRef {
  if (text.startsWith(archiveScheme)) return archiveOf(text)
  if (text.startsWith(engineScheme)) return engineOf(text)
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
  if ('registry' in ref) return repositoryName(ref.registry)
  if ('engine' in ref) return localName(ref.engine.replace(/[:@].*$/, ''))
  return localName('folder' in ref ? ref.folder : ref.archive.replace(archiveName, ''))
}

const archiveName = /\.(?:tar|tar\.gz|tgz)$/

function archiveOf(text: string): ImageRef {
  const given = text.slice(archiveScheme.length)
  // A colon may stand in a path: the name begins behind the file's.
  const [, archive = '', name = ''] =
    /^(.+?\.(?:tar\.gz|tgz|tar))(?::(.+))?$/.exec(given) ?? /^([^:]+)(?::(.+))?$/.exec(given) ?? []
  if (archive !== '') return { text, archive, name }
  throw new WrongInput({
    value: text,
    problem: 'names no file',
    cure: 'Write docker-archive://image.tar, then :name:tag where it holds several images.',
  })
}

function engineOf(text: string): ImageRef {
  const engine = text.slice(engineScheme.length)
  // An image of the engine may be named by its ID too.
  if (/^[a-z0-9][\w./:@-]*$/.test(engine)) return { text, engine }
  throw new WrongInput({
    value: text,
    problem: 'names no image of the engine',
    cure: 'Write it as docker images shows it: docker-daemon://name:tag.',
  })
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
