import { readFileSync, writeFileSync } from 'node:fs'
import { actionYml, commentActionYml, pruneActionYml } from './action-yml.ts'
import { pageScript, pageScriptPath } from './page-script.ts'
import { promoteActionYml, withPromoteTables } from './promote-action.ts'
import { withCommentTable, withPruneTables, withTables } from './readme-tables.ts'

/** `npm run generate`: action.yml, those of the sub-actions and the READMEs' tables from the input tables; the report's script. */
writeFileSync('action.yml', actionYml())
writeFileSync('prune/action.yml', pruneActionYml())
writeFileSync('comment/action.yml', commentActionYml())
writeFileSync('promote/action.yml', promoteActionYml())
writeFileSync('promote/README.md', withPromoteTables(readFileSync('promote/README.md', 'utf8')))
writeFileSync('README.md', withTables(readFileSync('README.md', 'utf8')))
writeFileSync('prune/README.md', withPruneTables(readFileSync('prune/README.md', 'utf8')))
writeFileSync('comment/README.md', withCommentTable(readFileSync('comment/README.md', 'utf8')))
writeFileSync(pageScriptPath, pageScript())
