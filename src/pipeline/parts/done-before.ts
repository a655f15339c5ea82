import type { Stage } from '../../core/stage.ts'

/** What the jobs of the platforms do; the merging job wants to see that it was done. */
export const doneBefore: readonly Stage[] = ['lint', 'secrets', 'build', 'analyze', 'scan', 'sbom', 'test']
