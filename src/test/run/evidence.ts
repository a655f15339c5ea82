import { messageOf } from '../../core/errors.ts'
import type { Container, ContainerState } from '../../docker/engine/container.ts'
import { psArgs } from '../checks/non-root.ts'
import type { Evidence } from '../tested.ts'
import { linesOf, longestLine } from './printed-lines.ts'
import { endText, hasEnded } from './wait.ts'
import type { RunWorld } from './world.ts'

const most = { lines: 200, health: 5, processes: 50 }
/** Bytes of a log that are read: 200 lines of most programs. */
const kept = 256 * 1024

/** What a container leaves to whoever must find out what is wrong with it. Fails nothing. */
export async function gather(
  run: string,
  container: Container,
  before: ContainerState,
  world: RunWorld,
): Promise<Evidence> {
  const { host } = world
  const { state, log, processes } = await gathered(container, before, world)
  const lines = (text: string) => linesOf(host.redact(text))
  return {
    run,
    state: hasEnded(state) ? endText(state) : `${state.status}${state.health ? `, ${state.health.status}` : ''}`,
    health: (state.health?.outputs ?? [])
      .slice(-most.health)
      .map(({ exitCode, output }) => `${exitCode}: ${lines(output).join(' ')}`.slice(0, longestLine)),
    log: lines(log).slice(-most.lines),
    processes: processes.slice(0, most.processes).map((row) => lines(row.join(' ')).join(' ')),
  }
}

async function gathered(container: Container, before: ContainerState, { host }: RunWorld) {
  const or = async <T>(asked: Promise<T>, instead: (why: string) => T): Promise<T> => {
    try {
      return await asked
    } catch (error) {
      if (host.signal.aborted) throw error
      return instead(messageOf(error))
    }
  }
  const state = await or(container.state(), () => before)
  const log = await or(container.printed(most.lines, kept), (why) => ({ all: `(its log cannot be read: ${why})` }))
  const processes = hasEnded(state) ? [] : await or(container.top(psArgs), () => [])
  return { state, log: log.all, processes }
}
