import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  published: 'References that name the image now, one a line: those of `tags` that moved.',
  image: 'The published image by its digest, under the first of `images`: `name@sha256:…`',
} satisfies OutputTable
