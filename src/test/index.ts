export { plan, planned, type TestPlan } from './plan.ts'
export { run } from './run.ts'
export { show } from './telling/show.ts'
export { write } from './telling/write.ts'
