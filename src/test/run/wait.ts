import { plain } from '../../core/plain.ts'
import type { Container, ContainerState } from '../../docker/engine/container.ts'
import type { Service } from '../service.ts'
import { type Goal, goalText, type Target } from '../target.ts'
import type { Judgement } from '../tested.ts'
import { ask, wrongAnswer } from './ask.ts'
import { linesOf } from './printed-lines.ts'
import type { RunWorld } from './world.ts'

export interface Waited extends Judgement {
  /** Milliseconds since the container was started. */
  readonly took: number
  /** As it was last seen. */
  readonly state: ContainerState
}

/** Milliseconds between two looks. */
const pause = { native: 100, emulated: 500 }
/** Milliseconds that a program must stay up of which nothing else is known. */
const staysUp = 5_000
/** Bytes of a log that are searched. */
const searched = 1024 * 1024

/**
 * Looks at a container until it is what is expected of it, or cannot become it any more: it has ended, is unhealthy, or the
 * time is over.
 *
 * @param since when it was started, by the world's clock
 */
export async function waitFor(
  goal: Goal,
  container: Container,
  {
    service,
    target,
    since,
    timeout,
  }: { readonly service: Service; readonly target: Target; readonly since: number; readonly timeout: number },
  world: RunWorld,
): Promise<Waited> {
  const interval = target.emulated ? pause.emulated : pause.native
  let last = ''
  for (;;) {
    const state = await container.state()
    const took = world.clock() - since
    const over = (outcome: 'pass' | 'fail', reason: string): Waited => ({ outcome, reason, took, state })
    const seen = await look(goal, container, state, took, { service, target, last }, world)
    if (seen.over) return over(seen.over, seen.says)
    last = seen.says
    if (hasEnded(state) && goal.kind !== 'log') return over('fail', `${endText(state)} after ${seconds(took)}`)
    if (hasEnded(state))
      return over('fail', `${endText(state)}, and its log has no match of ${goalText(goal).slice(4)}`)
    if (state.restarts > 0) return over('fail', 'it was restarted')
    if (took >= timeout)
      return over('fail', `not ${goalText(goal)} within ${seconds(timeout)}${last === '' ? '' : `: ${last}`}`)
    await world.sleep(interval)
  }
}

interface Seen {
  readonly over?: 'pass' | 'fail'
  /** What was seen, in one line; why, where it is over. */
  readonly says: string
}

async function look(
  goal: Goal,
  container: Container,
  state: ContainerState,
  took: number,
  { service, target, last }: { readonly service: Service; readonly target: Target; readonly last: string },
  world: RunWorld,
): Promise<Seen> {
  const { health } = state
  if (goal.kind === 'exit') {
    if (!hasEnded(state)) return { says: 'it still runs' }
    if (state.exitCode === goal.code && !state.oomKilled) return { over: 'pass', says: `exited with ${goal.code}` }
    return { over: 'fail', says: `${endText(state)}, expected ${goal.code}` }
  }
  if (goal.kind === 'log') {
    const { all } = await container.printed('all', searched)
    return goal.pattern.test(all) ? { over: 'pass', says: 'its log matches' } : { says: 'no match in its log' }
  }
  if (hasEnded(state) || state.status !== 'running') return { says: last }
  if (goal.kind === 'running')
    return took >= staysUp ? { over: 'pass', says: 'still runs after 5 s; nothing more is known of it' } : { says: '' }
  if (goal.kind === 'healthcheck') {
    if (health?.status === 'healthy') return { over: 'pass', says: 'HEALTHCHECK' }
    const printed = world.host.redact(health?.outputs.at(-1)?.output ?? '')
    const output = lastWords(linesOf(printed).join(' '))
    if (health?.status === 'unhealthy') return { over: 'fail', says: `unhealthy${output === '' ? '' : `: ${output}`}` }
    return { says: output === '' ? '' : `its check says: ${output}` }
  }
  if (goal.kind === 'healthy')
    return { over: 'fail', says: 'nothing tells: it has no HEALTHCHECK, and no port is EXPOSEd or given' }
  const probed = await ask(state, goal.port, service.path ?? '/', target, world)
  if (service.path !== undefined) {
    const wrong = wrongAnswer(probed, service)
    return wrong === undefined ? { over: 'pass', says: `GET ${service.path}` } : { says: wrong }
  }
  if (probed.kind === 'open') return { over: 'pass', says: `port ${goal.port} is open` }
  if (probed.kind === 'closed') return { says: `port ${goal.port}: ${probed.why}` }
  // It listens, and is not ready.
  return probed.status < 500
    ? { over: 'pass', says: `port ${goal.port} answers HTTP` }
    : { says: `port ${goal.port} answers ${probed.status}` }
}

/** What went wrong stands at the end, behind where it went wrong. */
function lastWords(text: string): string {
  const line = plain(text, text.length)
  return line.length > 200 ? `…${line.slice(-199)}` : line
}

export function hasEnded({ status }: ContainerState): boolean {
  return status === 'exited' || status === 'dead' || status === 'removing'
}

export function endText({ exitCode, oomKilled, error }: ContainerState): string {
  const memory = oomKilled ? ', out of memory' : ''
  return `exited with ${exitCode}${memory}${error === '' ? '' : `: ${plain(error, 200)}`}`
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
