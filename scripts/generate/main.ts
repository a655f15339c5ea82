import { readFileSync, writeFileSync } from 'node:fs'
import { actionYml } from './action-yml.ts'
import { withTables } from './readme-tables.ts'

/** `npm run generate`: action.yml and the README's tables from the input tables. */
writeFileSync('action.yml', actionYml())
writeFileSync('README.md', withTables(readFileSync('README.md', 'utf8')))
