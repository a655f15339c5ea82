import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  signatures:
    'What was signed and verified, as JSON: `{"identity":…,"issuer":…,"subjects":[{"reference":"…@sha256:…","platform":"linux/arm64","made":["signature","SPDX"],"kept":[]}]}`; with a key `key` in place of identity and issuer.',
} satisfies OutputTable
