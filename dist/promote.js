import { promote } from './index.js'
await promote()
