import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  size: 'Bytes by platform, as JSON: `{"linux/amd64":{"compressed":58700000,"uncompressed":170000000,"wasted":1200}}`; without the stage analyze `compressed` alone.',
} satisfies OutputTable
