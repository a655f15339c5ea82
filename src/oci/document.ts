import { UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import { isDigest } from './digest.ts'
import { type Descriptor, mediaTypes } from './manifest.ts'

/** An image of which nothing can be told: parts of it are gone, or what somebody pushed in its place is none. */
export class BrokenImage extends UserError {
  constructor(message: string) {
    super(message, { cure: 'Publish a whole image under that name.' })
    this.name = 'BrokenImage'
  }
}

/** What strangers wrote, as far as its shape can be relied on. */
export interface Document {
  readonly annotations: Readonly<Record<string, unknown>>
  /** Children of an index; [] where there are none. */
  readonly manifests: readonly Descriptor[]
  readonly config: Descriptor | undefined
  /** Of a manifest; [] where there are none. */
  readonly layers: readonly Descriptor[]
}

/** An index or a manifest. @throws BrokenImage when it has another shape */
export function readDocument(bytes: Uint8Array): Document {
  const { annotations, manifests = [], config, layers = [] } = readRecord(bytes, 'the manifest')
  if (!Array.isArray(manifests)) throw new BrokenImage('the manifests of its index are no list')
  if (!Array.isArray(layers)) throw new BrokenImage('its layers are no list')
  return {
    annotations: isRecord(annotations) ? annotations : {},
    manifests: manifests.map(descriptorOf),
    config: config === undefined ? undefined : descriptorOf(config),
    layers: layers.map(descriptorOf),
  }
}

/** The type that a manifest or an index says it has, else the one that it looks like. @throws BrokenImage */
export function mediaTypeOf(bytes: Uint8Array): string {
  const { mediaType } = readRecord(bytes, 'the manifest')
  if (typeof mediaType === 'string') return mediaType
  return readDocument(bytes).manifests.length > 0 ? mediaTypes.index : mediaTypes.manifest
}

/** What an index lists: every entry as it stands, and those that can be understood. One odd entry is its writer's affair. */
export interface Listed {
  readonly entries: readonly unknown[]
  readonly understood: readonly Descriptor[]
}

/** @throws BrokenImage when the bytes are no index at all */
export function readList(bytes: Uint8Array): Listed {
  const { manifests } = readRecord(bytes, 'the list')
  const entries = Array.isArray(manifests) ? manifests : []
  return { entries, understood: entries.filter(isDescriptor) }
}

function isDescriptor(value: unknown): value is Descriptor {
  return (
    isRecord(value) && typeof value.mediaType === 'string' && typeof value.digest === 'string' && isDigest(value.digest)
  )
}

/** @throws BrokenImage when the bytes are no JSON, or no object */
export function readRecord(bytes: Uint8Array, what: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    // The parser's words quote what came: whoever wrote it does not write our messages.
    throw new BrokenImage(`${what} is no JSON`)
  }
  if (!isRecord(value)) throw new BrokenImage(`${what} is no object`)
  return value
}

function descriptorOf(value: unknown): Descriptor {
  if (!isRecord(value) || typeof value.mediaType !== 'string') throw new BrokenImage('a descriptor has no mediaType')
  if (typeof value.digest !== 'string' || !isDigest(value.digest)) throw new BrokenImage('a descriptor has no digest')
  return value as unknown as Descriptor
}
