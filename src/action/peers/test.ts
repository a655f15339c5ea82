import { outputTables } from '../../pipeline/inputs/tables.ts'
import { missingImage } from './missing-image.ts'
import { type Peer, same } from './peer.ts'

/** The stage test on an image that exists: no peer has its words. */
export const test: Peer = {
  description: 'Runs an image’s services on every platform and holds them against what they promise.',
  icon: 'check-circle',
  rooms: ['test', 'registry'],
  inputs: { 'image-ref': same('image-ref') },
  outputs: { ...judged(), report: outputTables.every.report ?? '' },
  translate: (said) => ({ texts: { stages: 'test' }, mistakes: missingImage(said, 'image-ref') }),
}

function judged() {
  const { gate = '', 'failed-gates': failed = '', 'report-json': json = '' } = outputTables.every
  return { gate, 'failed-gates': failed, 'report-json': json }
}
