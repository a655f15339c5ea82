import { databasePlaces } from '../mirror/places.ts'

/** A database of Trivy's as a registry holds it: one layer, a gzipped tar of two files. */
export interface Artifact {
  /** For messages. */
  readonly name: string
  /** Folder of the kept ones in the cache. */
  readonly folder: string
  readonly file: string
  readonly layer: string
  /** `Version` of its metadata: another form is of no use to the Trivy that we know. */
  readonly version: number
  readonly mirrors: readonly string[]
  /** Where a `tools-mirror` keeps it. */
  readonly place: string
  /** Bytes that it may have in the registry, and on disk. */
  readonly largest: { readonly packed: number; readonly unpacked: number }
}

export const vulnerabilities: Artifact = {
  name: 'the vulnerability database',
  folder: 'db',
  file: 'trivy.db',
  layer: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
  version: 2,
  mirrors: ['mirror.gcr.io/aquasec/trivy-db:2', 'ghcr.io/aquasecurity/trivy-db:2'],
  place: databasePlaces.vulnerabilities,
  largest: { packed: 1e9, unpacked: 8e9 },
}

export const jars: Artifact = {
  name: 'the index of jars',
  folder: 'java-db',
  file: 'trivy-java.db',
  layer: 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
  version: 1,
  mirrors: ['mirror.gcr.io/aquasec/trivy-java-db:1', 'ghcr.io/aquasecurity/trivy-java-db:1'],
  place: databasePlaces.jars,
  largest: { packed: 4e9, unpacked: 16e9 },
}
