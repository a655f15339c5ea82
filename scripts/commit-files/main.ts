/**
 * Commits files that another run has made onto a branch, without a checkout of that branch: nothing of it is run here.
 *
 *     node scripts/commit-files/main.ts FOLDER --only dist/,README.md --branch B --onto SHA --message M
 *         --new-branch           makes the branch at that commit, or sets it back
 *         --pull-request FILE    opens a pull request with the file's text, the message as its title
 *         --start a.yml,b.yml    starts workflows on it: what GITHUB_TOKEN pushes starts none
 *
 * Runs on Node 24 as it is, without a package. Needs GITHUB_TOKEN and GITHUB_REPOSITORY.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describe, UserError } from '../../src/core/errors.ts'
import { branches } from './branch.ts'
import { changes } from './changes.ts'
import { readFolder } from './read-folder.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    branch: { type: 'string' },
    onto: { type: 'string' },
    message: { type: 'string' },
    'new-branch': { type: 'boolean', default: false },
    'pull-request': { type: 'string' },
    start: { type: 'string', default: '' },
  },
})

function needed(name: string, value: string | undefined): string {
  if (value) return value
  throw new UserError(`${name} is not given.`, { cure: 'scripts/commit-files/main.ts tells how it is called.' })
}

async function commitFiles(): Promise<void> {
  const { env } = process
  const api = env.GITHUB_API_URL ?? 'https://api.github.com'
  const repository = branches({
    api,
    graphql: env.GITHUB_GRAPHQL_URL ?? `${api}/graphql`,
    repository: needed('GITHUB_REPOSITORY', env.GITHUB_REPOSITORY),
    token: needed('GITHUB_TOKEN', env.GITHUB_TOKEN),
  })
  const [folder] = positionals
  const [branch, onto, message] = [
    needed('--branch', values.branch),
    needed('--onto', values.onto),
    needed('--message', values.message),
  ]
  const files = await readFolder(needed('the folder', folder))
  const wanted = changes(files, needed('--only', values.only).split(','), await repository.tree(onto))
  if (wanted.additions.length + wanted.deletions.length === 0) return console.log('Nothing changes.')
  if (values['new-branch']) await repository.make(branch, onto)
  console.log(`${await repository.commit(branch, onto, message, wanted)} on ${branch}`)
  for (const { path } of wanted.additions) console.log(`  ${path}`)
  for (const path of wanted.deletions) console.log(`  ${path} (removed)`)
  const words = values['pull-request']
  if (words !== undefined) console.log(await repository.propose(branch, message, await readFile(words, 'utf8')))
  for (const workflow of values.start.split(',').filter((name) => name !== '')) await repository.start(workflow, branch)
}

try {
  await commitFiles()
} catch (error) {
  console.error(describe(error))
  process.exitCode = 1
}
