/**
 * `npm run bench`: ratios measured in one run, for docs/performance.md. Each of ours stands beside what it is compared
 * with, run in turn; medians of rounds.
 */
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { toolchain } from '../scripts/toolchain/index.ts'
import { analyzing } from './analyzing.ts'
import { bundleSize } from './bundle-size.ts'
import { coldStart } from './cold-start.ts'
import { reportPage } from './page.ts'
import { pruning } from './pruning.ts'
import { publishing } from './publishing.ts'
import { scanning } from './scanning.ts'
import { signing } from './signing.ts'
import { testing } from './testing.ts'
import { tools } from './tools.ts'
import { whole } from './whole.ts'

const say = (line: string) => console.log(line)
const parts = await toolchain(['engine', 'images', 'registry', 'node24', 'tools', 'chromium'], (line) =>
  console.error(line),
)
const version = (node: string) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()

say(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${new Date().toISOString().slice(0, 10)}\n`,
)
say('| what | ours | beside | |')
say('|---|---|---|---|')
for (const node of [process.execPath, parts.node24 ?? process.execPath]) {
  await coldStart(node, `Node ${version(node)}, this machine’s environment`, process.env, say)
  await coldStart(node, `Node ${version(node)}, a bare environment`, { PATH: process.env.PATH }, say)
}
bundleSize(say)
await publishing(parts, say)
await tools(parts, say)
await analyzing(say)
await reportPage(parts, say)
await scanning(parts, say)
await testing(parts, say)
await signing(parts, say)
await pruning(say)
await whole(parts, say)
