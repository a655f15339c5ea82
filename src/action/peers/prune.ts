import { inputTables, outputTables } from '../../pipeline/inputs/tables.ts'
import { type OurName, type Peer, same } from './peer.ts'

/** The stage prune: no peer has its words. */
export const prune: Peer = {
  description: 'Removes old versions of GHCR packages, and never a part of an image that stays.',
  icon: 'scissors',
  rooms: ['registry'],
  inputs: Object.fromEntries(
    [...Object.keys(inputTables.prune), 'images'].map((name) => [name, same(name as OurName)]),
  ),
  outputs: { ...outputTables.prune, 'report-json': outputTables.every['report-json'] ?? '' },
  translate: () => ({ texts: { stages: 'prune' } }),
}
