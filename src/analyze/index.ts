export { analyse } from './analyse.ts'
export { judge } from './judge.ts'
export { plan, planned } from './plan.ts'
export { show } from './show.ts'
