export { plan } from './plan.ts'
export { run } from './run.ts'
export type { Format, Sbom, Sboms } from './sbom.ts'
export { show } from './show.ts'
