export type * from './data.ts'
export { page } from './page.ts'
export { redacted } from './redacted.ts'
