import type { Mistake } from '../../core/errors.ts'
import { outputTables } from '../../pipeline/inputs/tables.ts'
import { missingImage } from './missing-image.ts'
import { type Peer, read, type Said, same, type Translated } from './peer.ts'
import { readReferences } from './references.ts'

/** The stages publish and sign on a layout that an earlier step built: the very bytes that were checked. */
export const publish: Peer = {
  description: 'Publishes an OCI layout that was built before: by digest, signed where asked for, then its tags.',
  icon: 'upload-cloud',
  rooms: ['publish', 'sign', 'registry', 'tools'],
  inputs: {
    'image-ref': same('image-ref', {
      help: 'The layout, `oci-layout://folder`, then `@sha256:…` or `:tag` where it holds several images: the output `image-ref` of `build/`.',
    }),
    tags: read([], 'list', 'Full references to publish under: the output `tags` of `metadata/`.'),
    push: same('push'),
    sign: same('sign', { default: 'off' }),
  },
  outputs: { ...outputTables.publish, ...outputTables.sign },
  translate,
}

async function translate(said: Said): Promise<Translated> {
  const { references, mistakes } = readReferences('tags', await said.items('tags'))
  const own: Mistake[] = [...missingImage(said, 'image-ref', 'oci-layout://folder@sha256:…'), ...mistakes]
  if (said.text('tags') === '')
    own.push({ input: 'tags', problem: 'is empty', cure: 'Give full references, e.g. ghcr.io/owner/name:1.2.' })
  const signs = said.text('sign') !== 'off'
  return {
    texts: { stages: signs ? 'publish,sign' : 'publish' },
    names: {
      references: references.map(({ image, tag = 'latest' }) => ({ image, tag })),
      images: [],
      labels: {},
      annotations: {},
      annotationLevels: [],
    },
    mistakes: own,
  }
}
