import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../core/errors.ts'
import type { Digest } from './digest.ts'
import { readDocument } from './document.ts'
import { type Layout, readManifestBytes } from './layout.ts'
import { type Descriptor, isIndexType, mediaTypes } from './manifest.ts'

/** Which image of a layout folder is meant; with neither, the only one there is. */
export interface LayoutName {
  /** As `index.json` annotates it: `org.opencontainers.image.ref.name`. */
  readonly tag?: string
  readonly digest?: Digest
}

/**
 * An image in a layout folder that somebody made: by buildx, skopeo, crane, or an earlier run.
 *
 * @throws UserError where the folder is no layout, or does not hold the one image that is meant
 */
export async function openLayout(dir: string, { tag, digest }: LayoutName): Promise<Layout> {
  const entries = await readEntries(dir)
  if (digest !== undefined) {
    const entry = entries.find((one) => one.digest === digest)
    return { dir, root: entry ?? (await describe(dir, digest)) }
  }
  const named = tag === undefined ? entries : entries.filter((one) => nameOf(one) === tag)
  const [only, ...others] = [...new Map(named.map((one) => [one.digest, one])).values()]
  if (!only) throw wrong(dir, tag === undefined ? 'holds no image' : `holds no image that is named ${tag}`)
  if (others.length > 0) throw wrong(dir, `holds ${named.length} images`)
  return { dir, root: only }
}

async function readEntries(dir: string): Promise<readonly Descriptor[]> {
  try {
    return readDocument(await readFile(join(dir, 'index.json'))).manifests
  } catch (error) {
    throw wrong(dir, `is no OCI layout: ${messageOf(error)}`, error)
  }
}

/** A manifest that `index.json` does not name, e.g. one platform of an index. */
async function describe(dir: string, digest: Digest): Promise<Descriptor> {
  try {
    const bytes = await readManifestBytes({ dir, root: manifestOf(digest) }, manifestOf(digest))
    const { mediaType } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly mediaType?: string }
    const kind = mediaType ?? (readDocument(bytes).manifests.length > 0 ? mediaTypes.index : mediaTypes.manifest)
    if (!isIndexType(kind) && kind !== mediaTypes.manifest && kind !== mediaTypes.dockerManifest)
      throw new Error(`${digest} is no image, but ${kind}`)
    return { mediaType: kind, digest, size: bytes.length }
  } catch (error) {
    throw wrong(dir, `does not hold ${digest}: ${messageOf(error)}`, error)
  }
}

function manifestOf(digest: Digest): Descriptor {
  return { mediaType: mediaTypes.manifest, digest, size: 0 }
}

/** buildx writes the bare tag, containerd the whole reference beside it. */
function nameOf({ annotations }: Descriptor): string | undefined {
  return annotations?.['org.opencontainers.image.ref.name']
}

function wrong(dir: string, problem: string, cause?: unknown): UserError {
  return new UserError(`the layout ${dir} ${problem}`, {
    cure: 'Name the folder that holds oci-layout and index.json, with :tag or @sha256:… where it holds several images.',
    cause,
  })
}
