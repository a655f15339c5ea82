export { look } from './look.ts'
export { plan } from './plan.ts'
export { type MetadataResult, run } from './run.ts'
export { show } from './show.ts'
