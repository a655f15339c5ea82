import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  sarif: 'Folder of the SARIF files, one a platform of what the image holds and one of secrets in the history.',
} satisfies OutputTable
