import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realClock, virtualClock } from '../__tests__/support/ghcr/clock.ts'
import { startGhcr } from '../__tests__/support/ghcr/server.ts'
import { lookPlanApply } from '../__tests__/support/prune-campaign.ts'
import { big5991, type PruneCase, tricky308 } from '../__tests__/support/prune-cases.ts'
import { damage, truthOf } from '../__tests__/support/prune-truth.ts'
import { policyOfInputs } from '../__tests__/support/prune-wish.ts'
import { clients, type PruneRun, pruneWorld } from '../__tests__/support/prune-world.ts'
import { look } from '../src/prune/look.ts'
import { child } from './child.ts'

/** GitHub's points, a network's latency; the hour's limit is off. */
const github = { points: 900, latency: 20 }

/**
 * Pruning against the emulator: what it takes, what it asks, what is broken and left over afterwards. Beside it what the
 * strongest peer took for the same numbers of versions, in an emulator of the same limits.
 */
export async function pruning(say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-prune-'))
  try {
    await tricky(say)
    await big(folder, say)
    await reading(folder, say)
    await huge(say)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Through sockets, in earnest. */
async function tricky(say: (line: string) => void): Promise<void> {
  const given = tricky308()
  const { ghcr, run, of } = await served(given)
  const before = truthOf(ghcr.store, 'acme/app')
  const { seconds, result } = await timed(async () => lookPlanApply(of, await policyOfInputs(given.inputs), run))
  const after = truthOf(ghcr.store, 'acme/app')
  const { refusals, manifestGets } = ghcr.tally
  say(
    `| prune, 308 versions of which 242 are due, every trap, 900 points a minute, 20 ms | ${seconds.toFixed(1)} s, ${refusals} refusals, ${manifestGets} manifests read, ${damage(before, after).length} things broken, ${leftOver(given, after)} left over, ${result.applied.deleted.length} deleted | peer: 263 s, 308 manifests, 25 things broken | |`,
  )
  await ghcr.close()
}

/** On a clock that skips waiting, while work takes the time it takes. */
async function big(folder: string, say: (line: string) => void): Promise<void> {
  const given = big5991()
  const clock = virtualClock(new Date(), { working: true })
  const repositories = { 'acme/app': { pulls: given.openPulls, branches: given.branches } }
  const world = pruneWorld({ ...github, clock, repositories, cacheDir: join(folder, 'big') })
  given.builder.into(world.store, world.repository)
  const before = truthOf(world.store, world.repository)
  const began = clock.now().getTime()
  const { seconds, result } = await timed(async () =>
    lookPlanApply(world.package, await policyOfInputs(given.inputs), world.run()),
  )
  const minutes = (clock.now().getTime() - began) / 60_000
  const after = truthOf(world.store, world.repository)
  const { refusals, manifestGets, whileLimited } = world.ghcr.tally
  say(
    `| prune, 5991 versions of which 5924 are due, the same limits, waiting skipped | ${minutes.toFixed(1)} min (${seconds.toFixed(1)} s of them work), ${refusals} refusals, ${whileLimited} requests while limited, ${manifestGets} manifests read, ${damage(before, after).length} things broken, ${leftOver(given, after)} left over, ${result.applied.deleted.length} deleted | peer: 99 min, 5991 manifests | |`,
  )
}

/** The read phase, and once more with what was kept of it: through sockets, in earnest. */
async function reading(folder: string, say: (line: string) => void): Promise<void> {
  const given = big5991()
  const { ghcr, run, of } = await served(given, join(folder, 'reading'))
  const policy = await policyOfInputs(given.inputs)
  const first = await timed(() => look({ package: of, policy }, run))
  const cold = ghcr.tally.manifestGets
  const second = await timed(() => look({ package: of, policy }, run))
  const warm = ghcr.tally.manifestGets - cold
  say(
    `| prune, 5991 versions read, 20 ms | ${first.seconds.toFixed(1)} s, ${cold} manifests; the second time ${second.seconds.toFixed(1)} s, ${warm} manifests | peer: 14.9 s, 5991 manifests | |`,
  )
  await ghcr.close()
}

/** Each in a process of its own, the emulator in another, so that memory is the pruner's alone. */
async function huge(say: (line: string) => void): Promise<void> {
  const script = fileURLToPath(new URL('prune-huge.js', import.meta.url))
  const lines: string[] = []
  for (const versions of [10_000, 50_000, 100_000]) {
    const { seconds, planSeconds, mebibytes } = JSON.parse(
      await child(process.execPath, [script, String(versions)], { PATH: process.env.PATH }),
    ) as { readonly seconds: number; readonly planSeconds: number; readonly mebibytes: number }
    lines.push(
      `${versions}: ${seconds.toFixed(1)} s (${((seconds / versions) * 1000).toFixed(2)} ms each), plan ${planSeconds.toFixed(2)} s, ${mebibytes} MiB`,
    )
  }
  say(
    `| prune, plan only, no latency, waiting for the minute’s points skipped: time and the most memory | ${lines.join('; ')} | | |`,
  )
}

async function served(given: PruneCase, cacheDir?: string) {
  const repositories = { 'acme/app': { pulls: given.openPulls, branches: given.branches } }
  const ghcr = await startGhcr({ ...github, repositories, inMemory: true })
  given.builder.into(ghcr.store, 'acme/app')
  const run: PruneRun = { ...clients(realClock, fetch, ghcr.apiUrl, cacheDir), repository: 'acme/app' }
  return { ghcr, run, of: { registry: ghcr.host, owner: 'acme', name: 'app' } }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = performance.now()
  const result = await work()
  return { seconds: (performance.now() - start) / 1000, result }
}

/** How many that are due are there, and how many others are not. */
function leftOver({ due, builder }: PruneCase, { manifests }: ReturnType<typeof truthOf>): number {
  return [...builder.entries.values()].filter(({ digest }) => due.has(digest) === manifests.has(digest)).length
}
