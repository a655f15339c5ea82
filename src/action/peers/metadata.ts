import { outputTables } from '../../pipeline/inputs/tables.ts'
import { type Peer, same } from './peer.ts'

/** docker/metadata-action. */
export const metadata: Peer = {
  description: 'Tags, labels and annotations as docker/metadata-action makes them.',
  icon: 'tag',
  rooms: ['metadata'],
  inputs: { context: same('metadata-context') },
  outputs: outputTables.metadata,
  translate: () => ({ texts: { stages: 'metadata' } }),
}
