import type { Digest } from '../oci/digest.ts'

/** What can be written. */
export const formats = ['spdx-json', 'cyclonedx-json'] as const

export type Format = (typeof formats)[number]

/** Who can list an image's packages. */
export const generators = ['trivy', 'syft'] as const

export type Generator = (typeof generators)[number]

/** One document on disk: one platform in one format. */
export interface Sbom {
  /** e.g. `linux/arm64` */
  readonly platform: string
  /** The platform's manifest: what the document is about. */
  readonly subject: Digest
  readonly format: Format
  /** e.g. `SPDX 2.3`, `CycloneDX 1.7` */
  readonly spec: string
  /** Absolute. */
  readonly path: string
  /** How many packages it names by a purl, without the image itself. */
  readonly packages: number
}

/** What the stage gives: all platforms, in the order of the index, each in the formats asked for. */
export interface Sboms {
  /** e.g. `trivy 0.74.0` */
  readonly generator: string
  readonly documents: readonly Sbom[]
}
