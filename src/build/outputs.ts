import type { OutputTable } from '../core/shown.ts'

export const outputs: OutputTable = {
  digest: 'Digest of what was built: the index, or the manifest of a single platform without attestations.',
  imageid: 'Image id: the config’s digest for a single manifest, else the digest.',
  metadata: 'JSON: what buildx tells of the build.',
  platforms: 'JSON: platform → digest of its manifest.',
  layout: 'Path of the OCI layout.',
  size: 'Bytes by platform, as JSON: `{"linux/amd64":{"compressed":58700000}}`; the stage analyze tells more.',
}
