import type { OutputTable } from '../core/shown.ts'

/** Findings are told in the report and the SARIF files; counts of them in `findings`. */
export const outputs = {} satisfies OutputTable
