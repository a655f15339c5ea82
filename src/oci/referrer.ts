import { type Digest, digestOf } from './digest.ts'
import { type Descriptor, mediaTypes } from './manifest.ts'

/** The blob `{}`, which the image spec names for what has no config; sha256 of its two bytes. */
export const emptyObject = {
  mediaType: mediaTypes.empty,
  digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' as Digest,
  size: 2,
  bytes: Buffer.from('{}'),
} as const

/** A manifest that refers to another one by its `subject`. */
export interface Referrer {
  /** As the list of the subject's referrers has it, with artifact type and annotations. */
  readonly descriptor: Descriptor
  readonly bytes: Uint8Array
}

/** A manifest of one blob that says what it is by its artifact type (image spec 1.1). */
export function referrerOf(
  subject: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>,
  blob: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>,
  artifactType: string,
  annotations: Readonly<Record<string, string>>,
): Referrer {
  const plain = ({ mediaType, digest, size }: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>) => ({
    mediaType,
    digest,
    size,
  })
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      artifactType,
      config: plain(emptyObject),
      layers: [plain(blob)],
      subject: plain(subject),
      annotations,
    }),
  )
  return {
    bytes,
    descriptor: {
      mediaType: mediaTypes.manifest,
      digest: digestOf(bytes),
      size: bytes.length,
      artifactType,
      annotations,
    },
  }
}

/** The tag that stands for the referrers API where a registry has none: `sha256-<hex>`. */
export function referrersTag(subject: Digest): string {
  return subject.replace(':', '-')
}
