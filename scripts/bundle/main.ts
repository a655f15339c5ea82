import { bundle } from './bundle.ts'

/** `npm run build` */
bundle('dist')
