import { messageOf } from '../../core/errors.ts'
import { plain } from '../../core/plain.ts'
import { type Container, createContainer } from '../../docker/container.ts'
import { EngineError } from '../../docker/engine.ts'
import { judgeUser, runningIn, unseen } from '../checks/non-root.ts'
import { judgeStop } from '../checks/stops.ts'
import type { Service, Strictness } from '../service.ts'
import { goalOf, patience, portOf, type Target } from '../target.ts'
import type { Check, CheckName, Evidence, Judgement, ServiceResult } from '../tested.ts'
import { ask, wrongAnswer } from './ask.ts'
import { containerConfig } from './container-config.ts'
import { gather } from './evidence.ts'
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
  const first = unfit === undefined ? await asItIs(wish, world) : refused(unfit)
  const readOnly = service.readOnly ?? wish.readOnly
  const second =
    readOnly !== 'off' && isThere(first) ? await hardened(wish, readOnly, first.written, world) : { checks: [] }
  const checks = [...first.checks, ...second.checks]
  const evidence = [first.evidence, second.evidence].filter((one) => one !== undefined)
  return {
    service: service.name,
    platform,
    emulated,
    passed: checks.every(({ outcome }) => outcome !== 'fail'),
    ...(first.healthy === undefined ? {} : { healthyMilliseconds: Math.round(first.healthy) }),
    checks,
    ...(first.written === undefined ? {} : { filesWritten: first.written.length }),
    ...(evidence.length > 0 ? { evidence } : {}),
  }
}

/** Whoever runs, and how it ends, says nothing of whether it would run without rights. */
function isThere({ checks }: Run): boolean {
  return checks.every(({ check, outcome }) => outcome !== 'fail' || check === 'non-root' || check === 'stops')
}

function refused(reason: string): Run {
  return { checks: [{ check: 'starts', outcome: 'fail', reason, seconds: 0 }] }
}

interface Run {
  readonly checks: readonly Check[]
  /** Milliseconds from its start. */
  readonly healthy?: number
  readonly written?: readonly string[]
  readonly evidence?: Evidence
}

async function asItIs(wish: ServiceWish, world: RunWorld): Promise<Run> {
  const { service, target, nonRoot } = wish
  const checks: Check[] = []
  const judge = async <T extends Judgement>(check: CheckName, work: () => T | Promise<T>): Promise<T> => {
    const begun = world.clock()
    const judgement = await work()
    const { outcome, reason } = judgement
    const seconds = rounded(world.clock() - begun)
    checks.push({ check, outcome, ...(reason === undefined ? {} : { reason }), seconds })
    return judgement
  }
  return within(wish, false, world, async (started) => {
    if (started.outcome === 'fail') return refused(unfitFor(target, started.reason, world) ?? started.reason)
    await judge('starts', () => started)
    const { container } = started
    const goal = goalOf(service, target.config)
    const waited = await judge(goal.kind === 'exit' ? 'ends' : 'healthy', () => wait(wish, started, world))
    const fine = waited.outcome === 'pass'
    const ended = hasEnded(waited.state)
    if (fine && service.path !== undefined) await judge('answers', () => answers(wish, container, world))
    if (nonRoot !== 'off')
      await judge('non-root', async () => {
        const seen = ended ? unseen : await runningIn(container, waited.state.pid, world.host.log.debug)
        return judgeUser(target.config.user, seen, nonRoot)
      })
    const written = fine ? await container.changes().catch(() => undefined) : undefined
    const look = () => gather('as it is', container, waited.state, world)
    let evidence = checks.some(({ outcome }) => outcome === 'fail') ? await look() : undefined
    const unfit = unfitFor(target, evidence?.log.join('\n') ?? '', world)
    if (unfit !== undefined) return { ...refused(unfit), ...(evidence ? { evidence } : {}) }
    if (fine && !ended && target.emulated)
      checks.push({ check: 'stops', outcome: 'skip', reason: 'emulated', seconds: 0 })
    else if (fine && !ended) {
      const stopped = await judge('stops', () => judgeStop(container, target.config.stopSignal, world.clock))
      if (stopped.outcome === 'fail') evidence ??= await look()
    }
    return {
      checks,
      ...(fine && goal.kind !== 'exit' ? { healthy: waited.took } : {}),
      ...(written ? { written } : {}),
      ...(evidence ? { evidence } : {}),
    }
  })
}

/** Once more: its root cannot be written, /tmp is empty, no capability, no way to gain one. */
async function hardened(
  wish: ServiceWish,
  strictness: Strictness,
  written: readonly string[] | undefined,
  world: RunWorld,
): Promise<Run> {
  const begun = world.clock()
  return within(wish, true, world, async (started) => {
    const waited = started.outcome === 'pass' ? await wait(wish, started, world) : undefined
    const { outcome, reason } = waited ?? { reason: '', ...started }
    const check = { check: 'read-only', seconds: rounded(world.clock() - begun) } as const
    if (outcome === 'pass') return { checks: [{ ...check, outcome }] }
    const paths = (written ?? []).slice(0, 3).map((path) => plain(path, 80))
    const hint = paths.length > 0 ? ` (as it is, it writes to ${paths.join(', ')})` : ''
    const judged: Check = { ...check, outcome: strictness === 'require' ? 'fail' : 'warn', reason: `${reason}${hint}` }
    // What is only a warning is no reason for 200 lines.
    if (judged.outcome === 'warn' || !waited || started.outcome === 'fail') return { checks: [judged] }
    return { checks: [judged], evidence: await gather('read-only', started.container, waited.state, world) }
  })
}

/** A container that runs, or why it does not. */
type Started =
  | { readonly outcome: 'pass'; readonly container: Container; readonly since: number }
  | { readonly outcome: 'fail'; readonly reason: string }

/** Makes a container, starts it, hands it to the work, and removes it, whatever happens. */
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
      return { outcome: 'fail', reason: plain(messageOf(error), 400) }
    }
  }
  try {
    return await work(await start())
  } finally {
    // Interrupted, the clean-up at the end of the run does it: here nothing is answered any more.
    if (container && !host.signal.aborted) await container.remove()
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
  const { path = '/' } = service
  const port = portOf(service, target.config)
  if (port === undefined) return { outcome: 'fail', reason: `${path} is at no port: give one, or EXPOSE it` }
  const until = world.clock() + patience(answersWithin, target)
  for (;;) {
    const wrong = wrongAnswer(await ask(await container.state(), port, path, target, world), service)
    if (wrong === undefined) return { outcome: 'pass', reason: `GET ${path} ${service.status}` }
    if (world.clock() >= until)
      return { outcome: 'fail', reason: `${wrong}, ${seconds(patience(answersWithin, target))} after it was healthy` }
    await world.host.sleep(200)
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds) / 1000
}
