import type { OutputTable } from '../../core/shown.ts'

export const outputs = {
  part: 'Folder with the part of a `job: platform`: what to hand on to the job that merges.',
} satisfies OutputTable
