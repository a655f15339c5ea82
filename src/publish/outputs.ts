import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  image: 'The published image by its digest, under the first of `images`: `name@sha256:…`',
} satisfies OutputTable
