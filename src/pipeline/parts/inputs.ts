import type { Table } from '../../core/input.ts'
import { choice, text } from '../../core/kinds.ts'

/** How several jobs make one image: on native runners, one a platform, and one that joins what has passed. */
export const inputs = {
  job: {
    kind: choice('whole', 'platform', 'merge'),
    default: 'whole',
    help: 'Which part of the work this job does. `whole`: all of it. `platform`: builds and judges its `platforms`, publishes them by digest and leaves its part in `parts-dir`; nothing is signed or tagged. `merge`: joins the parts of all `platforms` to one index, signs it, moves the tags.',
    neverFromFile: true,
  },
  'parts-dir': {
    kind: text,
    default: '',
    help: 'Where a job of one platform leaves its part (digests, verdicts, SBOMs), and where the merging job finds all of them. Default: `image-pipeline-parts` under the runner’s temp folder.',
    neverFromFile: true,
  },
} as const satisfies Table
