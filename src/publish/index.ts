export { look } from './look.ts'
export { plan } from './plan.ts'
export { publication } from './run.ts'
export { show } from './show.ts'
