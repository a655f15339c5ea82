import { plain } from '../../core/plain.ts'
import type { ContainerState } from '../../docker/engine/container.ts'
import type { Service } from '../service.ts'
import { patience, type Target } from '../target.ts'
import type { Probed } from './probe.ts'
import type { RunWorld } from './world.ts'

/** Milliseconds for one answer. */
const answerTime = 3_000

/** Asks a port of a container at the first of its addresses where anything is there. */
export async function ask(
  state: ContainerState,
  port: number,
  path: string,
  target: Pick<Target, 'emulated'>,
  { reach, probe, host }: Pick<RunWorld, 'reach' | 'probe' | 'host'>,
): Promise<Probed> {
  const refusals: string[] = []
  for (const address of reach.addresses(state, port)) {
    const probed = await probe(address, path, patience(answerTime, target), host.signal)
    if (probed.kind !== 'closed') return probed
    refusals.push(`${address.host}:${address.port} ${probed.why}`)
  }
  const why = refusals.length === 0 ? 'the engine tells no address of it' : refusals.join(', ')
  return { kind: 'closed', why }
}

/** What is not as the service wants it, in one line; undefined where all is. */
export function wrongAnswer(probed: Probed, { path = '/', status, body }: Service): string | undefined {
  if (probed.kind === 'closed') return `GET ${path}: ${probed.why}`
  if (probed.kind === 'open') return `GET ${path}: what answers is no HTTP`
  if (probed.status !== status) return `GET ${path} answers ${probed.status}, expected ${status}`
  if (body === undefined || body.test(probed.body)) return undefined
  return `GET ${path}: the body has no match of ${body}: ${plain(probed.body, 120)}`
}
