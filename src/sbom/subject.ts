import type { Digest } from '../oci/digest.ts'
import { type ImageName, readImageName } from './image-name.ts'
import { ociPurl } from './purl.ts'

/** What one document is about, and when it was made. */
export interface Subject {
  readonly image: ImageName
  /** e.g. `linux/arm64` */
  readonly platform: string
  /** Of the platform's manifest. */
  readonly digest: Digest
  readonly purl: string
  /** e.g. `2026-01-02T03:04:05Z`, the form that both formats take. */
  readonly created: string
}

export function subjectOf(image: string, platform: string, digest: Digest, created: Date): Subject {
  const name = readImageName(image)
  return {
    image: name,
    platform,
    digest,
    purl: ociPurl(name, platform, digest),
    created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
  }
}
