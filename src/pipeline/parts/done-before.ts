import { type Stage, stages } from '../../core/stage.ts'
import type { table } from '../inputs/tables.ts'

/**
 * Who does a stage where several jobs make one image: the jobs of the platforms, each judging by these inputs, which the
 * merging job wants to see that it was done, and done so; or the merging job itself.
 */
export const judgingInputs = {
  metadata: 'merge',
  lint: ['lint-fail-on', 'lint-ignore'],
  secrets: ['secret-scan-range', 'secret-scan-config', 'secret-scan-baseline'],
  build: [],
  analyze: [
    'max-compressed',
    'max-uncompressed',
    'max-wasted',
    'max-increase',
    'max-layers',
    'min-efficiency',
    'max-build-time',
  ],
  scan: ['scan-severity', 'scan-ignore-unfixed', 'scan-scanners', 'scan-ignore-file', 'scan-vex', 'scan-fail'],
  sbom: [],
  test: ['test-services', 'test-structure', 'test-platforms', 'test-read-only', 'test-non-root'],
  publish: 'merge',
  sign: 'merge',
  prune: 'merge',
} as const satisfies Record<Stage, readonly (keyof typeof table)[] | 'merge'>

/** What the jobs of the platforms do. */
export const doneBefore: readonly Stage[] = stages.filter((stage) => judgingInputs[stage] !== 'merge')
