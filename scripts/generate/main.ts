import { readFileSync, writeFileSync } from 'node:fs'
import { actionYml } from './action-yml.ts'
import { pageScript, pageScriptPath } from './page-script.ts'
import { withTables } from './readme-tables.ts'
import { subActionFiles } from './sub-actions.ts'

/** `npm run generate`: action.yml, the sub-actions' and the READMEs' tables from the input tables; the report's script. */
writeFileSync('action.yml', actionYml())
writeFileSync('README.md', withTables(readFileSync('README.md', 'utf8')))
for (const [path, text] of await subActionFiles((path) => readFileSync(path, 'utf8'))) writeFileSync(path, text)
writeFileSync(pageScriptPath, pageScript())
