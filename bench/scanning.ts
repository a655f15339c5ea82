import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processHost, realTrivy } from '../__tests__/support/trivy-real.ts'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { demoDatabase, demoFailure, writeDatabase } from '../scripts/trivy-database/index.ts'
import type { Layout } from '../src/oci/layout.ts'
import { convert, type Database, pass, type Scanner } from '../src/trivy/index.ts'
import { subjectsOf } from '../src/trivy/subject.ts'
import { makeView } from '../src/trivy/view.ts'
import { builtExample } from './built-example.ts'
import { child } from './child.ts'
import { type Contender, paired, ratio, type Timing } from './paired.ts'

const rounds = 5
const slugs = ['amd64', 'arm64'] as const

/** The pass over the example's two platforms, against bare `trivy image --input`, on the same layout and database. */
export async function scanning(parts: Toolchain, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const world = await prepare(parts, folder)
    await coldPasses(world, say)
    await knownLayers(world, say)
    await conversions(world, say)
    await chain(world, say)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface World {
  readonly folder: string
  readonly layout: Layout
  readonly database: Database
  readonly tool: Awaited<ReturnType<typeof realTrivy>>
}

async function prepare(parts: Toolchain, folder: string): Promise<World> {
  const tool = await realTrivy(parts.toolsMirror)
  const dir = join(folder, 'db')
  const updatedAt = new Date()
  await writeDatabase(dir, [...demoDatabase, ...demoFailure], { updatedAt })
  const layout = await builtExample(parts, folder)
  for (const { platform, manifest, ...rest } of await subjectsOf(layout))
    await makeView(join(folder, `view-${platform.split('/')[1]}`), layout, { platform, manifest, ...rest })
  return { folder, layout, database: { dir, updatedAt, from: 'cache' }, tool }
}

/** A Trivy as people run it, with a cache folder that knows the database and nothing else, or layers too. */
function bare(world: World, name: string, slug: string, scanners: readonly Scanner[], fresh: boolean): Contender {
  const cache = join(world.folder, `bare-${name}`)
  return {
    name,
    prepare: (round) => (fresh || round === 0 ? freshCache(world, cache) : Promise.resolve()),
    run: () => runBare(world, cache, slug, ['--scanners', scanners.join(','), '--format', 'json']),
  }
}

async function freshCache({ database }: World, cache: string): Promise<void> {
  await rm(cache, { recursive: true, force: true })
  await mkdir(cache)
  await symlink(database.dir, join(cache, 'db'))
}

async function runBare({ folder, tool }: World, cache: string, slug: string, more: readonly string[]): Promise<void> {
  const quiet = ['--skip-db-update', '--skip-version-check', '--no-progress', '--offline-scan']
  const args = ['image', '--input', join(folder, `view-${slug}`), '--cache-dir', cache, ...quiet, ...more]
  await child(tool.path, [...args, '--output', join(folder, `${slug}.out`)], process.env)
}

/** The passes, and the end of the run: until then layers are proven beside whatever stages follow. */
async function runPass(world: World, name: string, scanners: readonly Scanner[]) {
  const host = processHost()
  const { folder, layout, database, tool } = world
  const files = { cacheDir: join(folder, `ours-${name}`), folder: join(folder, `reports-${name}`) }
  const plan = { layout, image: 'ghcr.io/o/n', scanners, ignoreFile: undefined, vex: [], ...files }
  const passes = await pass(plan, tool, database, host)
  if (passes.length !== 2) throw new Error('a platform was not scanned')
  return { passes, close: () => host.close() }
}

function ours(world: World, name: string, scanners: readonly Scanner[], fresh: boolean): Contender {
  let close = async () => {}
  return {
    name,
    prepare: async () => {
      await close()
      if (fresh) await rm(join(world.folder, `ours-${name}`), { recursive: true, force: true })
    },
    run: async () => {
      close = (await runPass(world, name, scanners)).close
    },
  }
}

async function coldPasses(world: World, say: (line: string) => void): Promise<void> {
  for (const [what, scanners, limit] of [
    ['vulnerabilities', ['vuln'], 1.3],
    ['vulnerabilities and secrets', ['vuln', 'secret'], 1.9],
  ] as const) {
    const bareOnes = slugs.map((slug) => bare(world, `cold-${slug}-${scanners.length}`, slug, scanners, true))
    const [both, ...alone] = await paired(rounds, [ours(world, `cold-${scanners.length}`, scanners, true), ...bareOnes])
    const slower = slowerOf(alone)
    if (!both) throw new Error('nothing was measured')
    say(row(`scan of both platforms, nothing known, ${what}`, both, slower, 'bare, slower platform', `≤ ${limit} ×`))
  }
}

async function knownLayers(world: World, say: (line: string) => void): Promise<void> {
  const scanners = ['vuln', 'secret'] as const
  const bareOnes = slugs.map((slug) => bare(world, `known-${slug}`, slug, scanners, false))
  const [both, ...alone] = await paired(rounds, [ours(world, 'known', scanners, false), ...bareOnes])
  if (!both) throw new Error('nothing was measured')
  say(row('the same, layers known', both, slowerOf(alone), 'bare, slower platform', '≤ 0.4 s'))
}

async function conversions(world: World, say: (line: string) => void): Promise<void> {
  const { passes, close } = await runPass(world, 'convert', ['vuln'])
  await close()
  const formats = ['cyclonedx', 'spdx-json'] as const
  const host = processHost()
  const all: Contender = {
    name: 'conversions',
    run: async () => {
      const jobs = passes.flatMap((each, at) => formats.map((format) => ({ each, format, at })))
      await Promise.all(
        jobs.map(({ each, format, at }) =>
          convert(each, format, join(world.folder, `${at}.${format}`), world.tool, host),
        ),
      )
    },
  }
  const one: Contender = {
    name: 'trivy convert',
    run: async () => {
      const output = join(world.folder, 'bare.sbom')
      const args = ['convert', '--format', 'cyclonedx', '--output', output, passes[0]?.path ?? '']
      await child(world.tool.path, args, process.env)
    },
  }
  const [four, single] = await paired(rounds, [all, one])
  await host.close()
  if (!four || !single) throw new Error('nothing was measured')
  say(row('four conversions (2 platforms, 2 formats) side by side', four, single, 'bare, one', '≤ 0.2 s each'))
}

/** What a chain of steps does on one platform, through one cache: table, SARIF, gate, SBOM. */
async function chain(world: World, say: (line: string) => void): Promise<void> {
  const cache = join(world.folder, 'chain')
  const scanners = ['--scanners', 'vuln']
  const steps = [
    [...scanners, '--format', 'table'],
    [...scanners, '--format', 'sarif'],
    [...scanners, '--format', 'json', '--severity', 'CRITICAL,HIGH', '--ignore-unfixed'],
    ['--format', 'cyclonedx'],
  ]
  const chained = (fresh: boolean): Contender => ({
    name: 'chain',
    prepare: (round) => (fresh || round === 0 ? freshCache(world, cache) : Promise.resolve()),
    run: async () => {
      for (const step of steps) await runBare(world, cache, 'amd64', step)
    },
  })
  let close = async () => {}
  const whole = (fresh: boolean): Contender => ({
    name: 'pass and SBOMs',
    prepare: async () => {
      await close()
      if (fresh) await rm(join(world.folder, 'ours-whole'), { recursive: true, force: true })
    },
    run: async () => {
      const { passes, close: end } = await runPass(world, 'whole', ['vuln'])
      close = end
      const host = processHost()
      await Promise.all(
        passes.map((each, at) => convert(each, 'cyclonedx', join(world.folder, `${at}.bom`), world.tool, host)),
      )
      await host.close()
    },
  })
  for (const [what, fresh, chainFresh] of [
    ['nothing known', true, true],
    ['layers known', false, false],
    ['layers known to us, not to the chain', false, true],
  ] as const) {
    const [both, four] = await paired(rounds, [whole(fresh), chained(chainFresh)])
    if (!both || !four) throw new Error('nothing was measured')
    say(row(`scan and SBOM of both platforms, ${what}`, both, four, 'four bare runs, one platform', '≤ 0.33 ×'))
  }
}

function slowerOf(timings: readonly Timing[]): Timing {
  const slower = [...timings].sort((a, b) => b.median - a.median)[0]
  if (!slower) throw new Error('nothing was measured')
  return slower
}

function row(what: string, timing: Timing, beside: Timing, name: string, limit: string): string {
  const times = `${ratio(timing, beside).toFixed(2)} × (${limit})`
  return `| ${what} | ${timing.median.toFixed(2)} s | ${name} ${beside.median.toFixed(2)} s | ${times} |`
}
