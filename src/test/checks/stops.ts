import { constants } from 'node:os'
import type { Container } from '../../docker/engine/container.ts'
import { endText, seconds } from '../run/wait.ts'
import type { Judgement } from '../tested.ts'

/** Seconds until the engine kills it, as `docker stop` and most that run containers do. */
const grace = 10

/** Sends the stop signal: it must end by itself, with 0 or what the signal gives. @param signal '' for SIGTERM */
export async function judgeStop(container: Container, signal: string, clock: () => number): Promise<Judgement> {
  const begun = clock()
  await container.stop(grace)
  const took = clock() - begun
  const name = signal === '' ? 'SIGTERM' : signal
  const state = await container.state()
  const { exitCode } = state
  if (took >= grace * 1000)
    return {
      outcome: 'fail',
      reason: `ignores ${name}: it was killed after ${grace} s. A shell around the program does not pass it on, and PID 1 obeys only what it handles: handle it, start by an init, or set STOPSIGNAL.`,
    }
  if (exitCode === 0 || exitCode === 143 || exitCode === 128 + numberOf(name))
    return { outcome: 'pass', reason: `${exitCode} in ${seconds(took)}` }
  return {
    outcome: 'fail',
    reason: `${name} ends it with ${endText(state).replace('exited with ', '')}, expected 0 or 143`,
  }
}

function numberOf(name: string): number {
  if (/^\d+$/.test(name)) return Number(name)
  const known: Readonly<Record<string, number>> = constants.signals
  return known[name.startsWith('SIG') ? name : `SIG${name}`] ?? 15
}
