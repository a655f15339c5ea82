export { send } from './send.ts'
export { settingsOf } from './settings.ts'
export type { Result, Task, Told } from './told.ts'
