export { plan } from './plan.ts'
export { publication } from './run.ts'
export { show, showPlan } from './show.ts'
