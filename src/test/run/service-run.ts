import { messageOf } from '../../core/errors.ts'
import { plain } from '../../core/plain.ts'
import { type Container, createContainer } from '../../docker/engine/container.ts'
import { EngineError } from '../../docker/engine/engine.ts'
import { judgeUser, runningIn, unseen } from '../checks/non-root.ts'
import { judgeStop } from '../checks/stops.ts'
import type { Service, Strictness } from '../service.ts'
import { goalOf, patience, portOf, type Target } from '../target.ts'
import type { Check, CheckName, Evidence, Judgement, ServiceResult } from '../tested.ts'
import { ask, wrongAnswer } from './ask.ts'
import { containerConfig } from './container-config.ts'
import { gather } from './evidence.ts'
import type { Probed } from './probe.ts'
import { unfitFor } from './unfit.ts'
import { hasEnded, seconds, type Waited, waitFor } from './wait.ts'
import { type RunWorld, serviceLabel } from './world.ts'

export interface ServiceWish {
  readonly service: Service
  readonly target: Target
  readonly reference: string
  /** Milliseconds, where the service has none of its own. */
  readonly timeout: number
  readonly nonRoot: Strictness
  readonly readOnly: Strictness
}

/** Milliseconds that what is healthy has to answer as it should. */
const answersWithin = 5_000

/** Runs one service on one platform, as it is and then once more without anything it does not need. */
export async function runService(wish: ServiceWish, world: RunWorld): Promise<ServiceResult> {
  const { service, target } = wish
  const { platform, emulated } = target
  const unfit = world.unfit.get(platform)
  const { checks, healthy, written, evidence } = unfit === undefined ? await bothRuns(wish, world) : refused(unfit)
  return {
    service: service.name,
    platform,
    emulated,
    passed: checks.every(({ outcome }) => outcome !== 'fail'),
    ...(healthy === undefined ? {} : { healthyMilliseconds: Math.round(healthy) }),
    checks,
    ...(written === undefined ? {} : { filesWritten: written }),
    ...(evidence.length > 0 ? { evidence } : {}),
  }
}

interface Run {
  readonly checks: readonly Check[]
  /** Milliseconds from its start. */
  readonly healthy?: number
  /** How many paths of its root it wrote to; looked at where it does not run read-only. */
  readonly written?: number
  readonly evidence: readonly Evidence[]
}

function refused(reason: string, evidence: readonly Evidence[] = []): Run {
  return { checks: [{ check: 'starts', outcome: 'fail', reason, seconds: 0 }], evidence }
}

function bothRuns(wish: ServiceWish, world: RunWorld): Promise<Run> {
  const readOnly = wish.service.readOnly ?? wish.readOnly
  return within(wish, false, world, async (started) => {
    if (started.outcome === 'fail') return refused(unfitFor(wish.target, started.reason, world) ?? started.reason)
    const first = await asItIs(wish, started, world)
    if (readOnly === 'off' || !isThere(first)) return first
    await started.container.kill()
    const { check, evidence } = await hardened(wish, readOnly, world)
    if (check.outcome === 'pass') return { ...first, checks: [...first.checks, check] }
    // To look at this costs as much as a start.
    const paths = await started.container.changes().catch(() => [])
    const named = paths.slice(0, 3).map((path) => plain(path, 80))
    const hint = named.length > 0 ? ` (as it is, it writes to ${named.join(', ')})` : ''
    return {
      ...first,
      checks: [...first.checks, { ...check, reason: `${check.reason ?? ''}${hint}` }],
      written: paths.length,
      evidence: [...first.evidence, ...evidence],
    }
  })
}

/** Whoever runs, and how it ends, says nothing of whether it would run without rights. */
function isThere({ checks }: Run): boolean {
  return checks.every(({ check, outcome }) => outcome !== 'fail' || check === 'non-root' || check === 'stops')
}

async function asItIs(wish: ServiceWish, started: Running, world: RunWorld): Promise<Run> {
  const { service, target, nonRoot } = wish
  const { container } = started
  const checks: Check[] = [{ check: 'starts', outcome: 'pass', seconds: 0 }]
  const judge = async <T extends Judgement>(check: CheckName, work: () => T | Promise<T>): Promise<T> => {
    const begun = world.clock()
    const judgement = await work()
    const { outcome, reason } = judgement
    const seconds = rounded(world.clock() - begun)
    checks.push({ check, outcome, ...(reason === undefined ? {} : { reason }), seconds })
    return judgement
  }
  const goal = goalOf(service, target.config)
  const waited = await judge(goal.kind === 'exit' ? 'ends' : 'healthy', () => wait(wish, started, world))
  const fine = waited.outcome === 'pass'
  const runs = !hasEnded(waited.state)
  const asked = service.path !== undefined || (service.port !== undefined && runs)
  if (fine && asked) await judge('answers', () => answers(wish, container, world))
  if (nonRoot !== 'off')
    await judge('non-root', async () => {
      const seen = runs ? await runningIn(container, waited.state.pid, world.host.log.debug) : unseen
      return judgeUser(target.config.user, seen, nonRoot)
    })
  const look = async () => [await gather('as it is', container, waited.state, world)]
  let evidence = checks.some(({ outcome }) => outcome === 'fail') ? await look() : []
  const unfit = unfitFor(target, evidence[0]?.log.join('\n') ?? '', world)
  if (unfit !== undefined) return refused(unfit, evidence)
  if (fine && runs && target.emulated) checks.push({ check: 'stops', outcome: 'skip', reason: 'emulated', seconds: 0 })
  else if (fine && runs) {
    const stopped = await judge('stops', () => judgeStop(container, target.config.stopSignal, world.clock))
    if (stopped.outcome === 'fail' && evidence.length === 0) evidence = await look()
  }
  return { checks, ...(fine && goal.kind !== 'exit' ? { healthy: waited.took } : {}), evidence }
}

/** Its root cannot be written, /tmp is empty, there is no capability and no way to gain one. */
function hardened(wish: ServiceWish, strictness: Strictness, world: RunWorld) {
  const begun = world.clock()
  return within(
    wish,
    true,
    world,
    async (started): Promise<{ readonly check: Check; readonly evidence: readonly Evidence[] }> => {
      const waited = started.outcome === 'pass' ? await wait(wish, started, world) : undefined
      const { outcome, reason } = waited ?? { reason: '', ...started }
      const check = { check: 'read-only', seconds: rounded(world.clock() - begun) } as const
      if (outcome === 'pass') return { check: { ...check, outcome }, evidence: [] }
      // What is only a warning is no reason for 200 lines.
      const looks = strictness === 'require' && waited && started.outcome === 'pass'
      return {
        check: { ...check, outcome: strictness === 'require' ? 'fail' : 'warn', reason: reason ?? '' },
        evidence: looks ? [await gather('read-only', started.container, waited.state, world)] : [],
      }
    },
  )
}

/** A container that runs, or why it does not. */
type Started =
  | { readonly outcome: 'pass'; readonly container: Container; readonly since: number }
  | { readonly outcome: 'fail'; readonly reason: string }

/** Makes a container, starts it, hands it to the work, and ends it, whatever happens. */
async function within<T>(
  wish: ServiceWish,
  isHardened: boolean,
  world: RunWorld,
  work: (started: Started) => Promise<T>,
): Promise<T> {
  const { service, target, reference } = wish
  const { engine, host } = world
  const labels = { ...world.labels, [serviceLabel]: service.name || 'image' }
  const run = { service, target, reference, labels, timeout: timeoutOf(wish), hardened: isHardened }
  const config = containerConfig(run, world.reach, engine.version)
  let container: Container | undefined
  const start = async (): Promise<Started> => {
    try {
      container = await createContainer(engine, { name: world.nextName(), platform: target.platform, config })
      const since = world.clock()
      await container.start()
      return { outcome: 'pass', container, since }
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      return {
        outcome: 'fail',
        reason: plain(messageOf(error).replace(/^.*runc create failed: /s, 'the engine: '), 400),
      }
    }
  }
  try {
    return await work(await start())
  } finally {
    // Interrupted, the clean-up at the end of the run does it: here nothing is answered any more.
    if (container && !host.signal.aborted) await world.retire(container)
  }
}

type Running = Extract<Started, { outcome: 'pass' }>

function wait(wish: ServiceWish, { container, since }: Running, world: RunWorld): Promise<Waited> {
  const { service, target } = wish
  return waitFor(goalOf(service, target.config), container, { service, target, since, timeout: timeoutOf(wish) }, world)
}

function timeoutOf({ service, target, timeout }: ServiceWish): number {
  return patience(service.timeout ?? timeout, target)
}

async function answers(wish: ServiceWish, container: Container, world: RunWorld): Promise<Judgement> {
  const { service, target } = wish
  const { path } = service
  const port = portOf(service, target.config)
  if (port === undefined) return { outcome: 'fail', reason: `${path ?? '/'} is at no port: give one, or EXPOSE it` }
  const until = world.clock() + patience(answersWithin, target)
  for (;;) {
    const probed = await ask(await container.state(), port, path ?? '/', target, world)
    const wrong = path === undefined ? nobodyAt(port, probed) : wrongAnswer(probed, service)
    const right = path === undefined ? `port ${port}` : `GET ${path} ${service.status}`
    if (wrong === undefined) return { outcome: 'pass', reason: right }
    if (world.clock() >= until)
      return { outcome: 'fail', reason: `${wrong}, ${seconds(patience(answersWithin, target))} after it was healthy` }
    await world.sleep(200)
  }
}

/** A port that was named, and no path: somebody must listen there, whatever is spoken. */
function nobodyAt(port: number, probed: Probed): string | undefined {
  return probed.kind === 'closed' ? `port ${port}: ${probed.why}` : undefined
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds) / 1000
}
