/**
 * A release, in steps that can each be run again.
 *
 *     npm run release -- prepare 1.2.3     writes the version and the changelog's heading; commit that, and build
 *     npm run release -- plan [1.2.3]      builds, and tells what a release would do, or what keeps it from being one
 *     npm run release -- publish 1.2.3     draft, files, published: the workflow `release` runs it
 *     npm run release -- npm 1.2.3         the package to npm: likewise
 *     npm run release -- move 1.2.3        v1 to that commit, last of all: likewise
 *
 * `--verified` (publish, npm, move): a job before this one has built everything and compared it. `publish` and `move` need
 * GITHUB_TOKEN with `contents: write` and GITHUB_REPOSITORY. All three run without a single package (Node 24:
 * `node scripts/release/main.ts`), so that no package ever sees what they may do.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describe, UserError } from '../../src/core/errors.ts'
import { move, publish } from './carry-out.ts'
import { type GitHub, github } from './github.ts'
import { look } from './look.ts'
import { publishToNpm } from './npm.ts'
import { planRelease } from './plan.ts'
import { prepare } from './prepare.ts'
import { showPlan } from './show.ts'

const say = (line: string) => console.log(line)

type Work = (version: string, verified: boolean) => Promise<void>

const commands: Readonly<Record<string, Work>> = {
  async prepare(version) {
    await prepare(version, new Date().toISOString().slice(0, 10))
    say(`${version} is written down: npm run build, look at it, commit it, merge it, then run the workflow "release".`)
  },
  async plan(version, verified) {
    const wanted = version || (JSON.parse(await readFile('package.json', 'utf8')) as { version: string }).version
    const facts = await look({ version: wanted, github: gitHubOrNone(), build: !verified })
    const plan = planRelease(facts)
    say(`Release ${wanted} of ${facts.commit}`)
    say(showPlan(plan))
    if (plan.refusals.length > 0) process.exitCode = 1
  },
  async publish(version, verified) {
    const api = needed(gitHubOrNone())
    const facts = await look({ version, github: api, build: !verified })
    await publish(facts, planRelease(facts), api, say)
  },
  async npm(version, verified) {
    const facts = await look({ version, github: undefined, build: !verified })
    await publishToNpm(facts, planRelease(facts), say)
  },
  async move(version, verified) {
    const api = needed(gitHubOrNone())
    const facts = await look({ version, github: api, build: !verified })
    await move(facts, planRelease(facts), api, say)
  },
}

function gitHubOrNone(): GitHub | undefined {
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, GITHUB_TOKEN } = process.env
  return GITHUB_REPOSITORY && GITHUB_TOKEN ? github(GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN) : undefined
}

function needed(api: GitHub | undefined): GitHub {
  if (api !== undefined) return api
  throw new UserError('GITHUB_REPOSITORY or GITHUB_TOKEN is not set.', { cure: 'Run the workflow "release" instead.' })
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { verified: { type: 'boolean', default: false } },
})
const [name = '', version = ''] = positionals
try {
  const command = commands[name]
  if (command === undefined)
    throw new UserError(`There is no command "${name}".`, { cure: `Commands: ${Object.keys(commands).join(', ')}.` })
  await command(version, values.verified)
} catch (error) {
  console.error(describe(error))
  process.exitCode = 1
}
