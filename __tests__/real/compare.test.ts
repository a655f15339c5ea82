import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { child } from '../support/act/child.ts'
import { pageBlock } from '../support/page-commands/block.ts'
import { writeNpx } from '../support/page-commands/npx.ts'
import { runCli } from '../support/run-cli.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
/** As the example's README tells it: a variable, two builds, and the comparison of their reports. */
const commands = pageBlock('examples/api-gateway/README.md', 'compare')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'))
  await writeNpx(folder)
  const [build = '', single = '', multi = ''] = commands
  // The first has twice its budget.
  await Promise.all([built(`${build}; ${single}`, 1), built(`${build}; ${multi}`, 0)])
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Builds the example as a reader would, but for the folders, and for base images from where this machine has them. */
async function built(lines: string, wanted: number): Promise<void> {
  const contexts = Object.entries(parts.contexts).map(([name, at]) => `--build-contexts=${name}=${at}`)
  const script = `${lines.replaceAll('/tmp/', `${folder}/`)} ${contexts.join(' ')}`
  const env = { ...process.env, ...parts.env, PATH: `${folder}:${parts.env.PATH ?? process.env.PATH}`, ...home() }
  const building = spawn('sh', ['-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const { status, stdout, stderr } = await child(building, 280_000)
  expect([status, stdout, stderr]).toEqual([wanted, expect.anything(), expect.anything()])
}

const home = () => ({ HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') })

const cli = (...args: readonly string[]) => runCli(args, { ...parts.env, ...home() }, process.cwd())

const reportOf = (stages: string) => join(folder, stages, 'report.json')

test('two reports: what the single stage costs, with the times of both builds and the tools that it carries', async () => {
  const json = join(folder, 'two.json')
  const [, , ...args] = (commands[3] ?? '').replaceAll('/tmp/', `${folder}/`).split(' ')
  expect(args).toEqual(['compare', reportOf('single'), reportOf('multi')])
  const { status, stdout } = await cli(...args, `--json=${json}`)
  expect([status, stdout]).toEqual([0, expect.anything()])
  expect(stdout).toMatch(/^linux\/amd64: \d{3} MB → \d\d MB \(−\d{3} MB, −\d\d %\)$/m)
  for (const row of ['compressed (pull)', 'wasted', 'efficiency (dive)', 'files', 'pull at 50 Mbit/s', 'build time'])
    expect(stdout).toMatch(new RegExp(`^ +${row.replace(/[()]/g, '\\$&')} +\\d`, 'm'))
  expect(stdout).toMatch(/^ +− \d+ .*RUN apt-get install …$/m)
  expect(stdout).toMatch(/^ +removed git 1:2\.[^ ]+ \(dpkg\) /m)
  expect(stdout).toMatch(/^ +removed \/usr\/local\/bin\/uv /m)

  const two = JSON.parse(await readFile(json, 'utf8'))
  const [platform] = two.platforms
  expect(platform).toMatchObject({ platform: 'linux/amd64', layers: { common: 2 } })
  expect(platform.packages).toContainEqual(expect.objectContaining({ of: 'python', name: 'pytest', kind: 'removed' }))
  expect(two.a.buildSeconds).toBeGreaterThan(0)
  // The sums that are told are the difference of what a container sees.
  const difference = platform.live.after - platform.live.before
  const told = platform.directories as readonly { readonly before: number; readonly after: number }[]
  expect(told.reduce((sum, { before, after }) => sum + after - before, 0)).toBe(difference)
  expect(difference).toBeLessThan(-500_000_000)
}, 120_000)

test('two layouts, the other way round: more than max-increase is status 1, and what grew is named', async () => {
  const layout = async (stages: string) => {
    const { image } = JSON.parse(await readFile(reportOf(stages), 'utf8')) as {
      image: { layout: string; digest: string }
    }
    return `oci-layout://${image.layout}@${image.digest}`
  }
  const [multi, single] = [await layout('multi'), await layout('single')]
  const { status, stdout, stderr } = await cli(
    'compare',
    multi,
    single,
    '--max-increase=10MB,5%',
    '--bandwidth=1Gbit/s',
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/max-increase: linux\/amd64 \+\d{3} MB of 10 MB, \d+(\.\d+)? % of 5 %/)
  expect(stdout).toMatch(
    /max-increase, linux\/amd64: .*; what grew: \d+ MB \/var\/cache\/apt, .*\d+ MB package gcc-12 /,
  )
  expect(stdout).toMatch(/^ +pull at 1000 Mbit\/s +0\.\d s +\d\.\d s/m)
  expect((await cli('compare', multi, single, '--max-increase=10GB')).status).toBe(0)
}, 120_000)

test('a command that is wrong, and images that are not there, are told with what to do', async () => {
  const wrong = await cli('compare', 'only-one')
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('takes two images')])
  const nowhere = await cli('compare', join(folder, 'nowhere.json'), reportOf('multi'))
  expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('nowhere.json"): is not there')])
  const none = await cli('compare', reportOf('multi'), `oci-layout://${join(folder, 'none')}`)
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('there is no oci-layout://')])
  const arm = await cli('compare', reportOf('multi'), reportOf('multi'), '--platform=linux/arm64')
  expect([arm.status, arm.stderr]).toEqual([1, expect.stringContaining('no platform in common that was asked for')])
}, 60_000)
