export { judge } from './judge.ts'
export { plan, planned } from './plan.ts'
export { run } from './run.ts'
export { show } from './show.ts'
