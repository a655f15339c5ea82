import type { Mistake } from '../../core/errors.ts'
import type { Stage } from '../../core/stage.ts'
import type { ImageRef } from '../../oci/image-ref.ts'

interface Wish {
  readonly job: 'whole' | 'platform' | 'merge'
  readonly imageRef: ImageRef | undefined
  readonly platforms: readonly string[]
  readonly stages: readonly Stage[]
  readonly load: boolean
}

/** What cannot be meant where several jobs make one image. */
export function partMistakes({ job, imageRef, platforms, stages, load }: Wish): readonly Mistake[] {
  if (job === 'whole') return []
  const wrong = (problem: string, cure: string): Mistake => ({ input: 'job', value: job, problem, cure })
  return [
    ...(imageRef
      ? [wrong('makes an image, and image-ref names one that exists', 'Leave image-ref out, or use job: whole.')]
      : []),
    ...(job === 'merge' && platforms.length === 0
      ? [wrong('must know which platforms belong together', 'Give it the platforms of all jobs.')]
      : []),
    ...(job === 'merge' && !stages.includes('metadata')
      ? [wrong('names what it merges, and metadata is not among the stages', 'Give it the stages of the other jobs.')]
      : []),
    ...(job === 'merge' && load
      ? [wrong('builds nothing that could be loaded', 'Leave load out; a job: platform may load its own.')]
      : []),
    ...(job === 'platform' && !stages.includes('build')
      ? [wrong('builds a part of an image, and build is not among the stages', 'Add build to stages.')]
      : []),
  ]
}
