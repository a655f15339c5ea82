import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  source: 'The image that was asked for, by its digest: `name@sha256:…`; set by a dry run too.',
  image: 'The image where it went first, by its digest: `name@sha256:…`; not set where nothing was promoted.',
  promoted: 'References that name it now, one a line.',
  refusals: 'JSON list of the reasons why it was refused.',
} satisfies OutputTable
