export { mergeParts } from './merge.ts'
export { clockOf, readParts } from './parts.ts'
