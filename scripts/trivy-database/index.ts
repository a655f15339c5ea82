export type { DebianPackage, LibraryVersions, Vulnerability } from './content.ts'
export { demoDatabase, demoFailure } from './demo.ts'
export { type Push, pushArtifact, pushDatabase } from './push.ts'
export { type DatabaseDates, writeDatabase } from './write.ts'
