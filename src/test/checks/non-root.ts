import { readFile } from 'node:fs/promises'
import { messageOf } from '../../core/errors.ts'
import type { Container } from '../../docker/engine/container.ts'
import type { Strictness } from '../service.ts'
import type { Judgement } from '../tested.ts'

/** One process of a container, by the numbers of the engine's machine. */
export interface Process {
  readonly pid: number
  readonly uid: number
}

/** What is known of who runs in a container; undefined where nobody can tell. */
export interface Running {
  readonly processes: readonly Process[] | undefined
  /** Of PID 1, as hexadecimal digits. */
  readonly capabilities: string | undefined
}

/** Nobody can tell who runs, e.g. because it has ended. */
export const unseen: Running = { processes: undefined, capabilities: undefined }

/** The `pid` column is not optional for docker. */
export const psArgs = '-eo pid,uid,args'

/**
 * Who really runs counts; the config's user alone where that cannot be seen. What starts as root and drops to another
 * user is told.
 */
export function judgeUser(configured: string, { processes, capabilities }: Running, strictness: Strictness): Judgement {
  const [user = ''] = configured.split(':')
  const saysRoot = user === '' || user === 'root' || Number(user) === 0
  const bad = strictness === 'require' ? 'fail' : 'warn'
  const how = user === '' ? 'the image names no USER' : `USER is ${configured}`
  if (!processes || processes.length === 0)
    return saysRoot ? { outcome: bad, reason: `${how}: it runs as root` } : { outcome: 'pass', reason: how }
  const roots = processes.filter(({ uid }) => uid === 0).length
  if (roots > 0)
    return {
      outcome: bad,
      reason: `${how}: ${roots === processes.length ? '' : `${roots} of ${processes.length} processes of `}it runs as root`,
    }
  const uids = [...new Set(processes.map(({ uid }) => uid))].join(', ')
  if (saysRoot) return { outcome: 'warn', reason: `${how}: it starts as root and drops to uid ${uids}` }
  if (capabilities !== undefined && /[1-9a-f]/i.test(capabilities))
    return { outcome: 'warn', reason: `runs as uid ${uids} with capabilities ${capabilities.replace(/^0+/, '')}` }
  return { outcome: 'pass', reason: `uid ${uids}` }
}

/** @param pid of PID 1, on the engine's machine */
export async function runningIn(container: Container, pid: number, debug: (line: string) => void): Promise<Running> {
  try {
    const rows = await container.top(psArgs)
    const processes = rows.map(([first = '', uid = '']) => ({ pid: Number(first), uid: Number(uid) }))
    if (processes.some((one) => !Number.isInteger(one.uid))) return unseen
    return { processes, capabilities: await capabilitiesOf(container, pid) }
  } catch (error) {
    // A ps of another kind, e.g. BusyBox's, on the engine's machine.
    debug(`its processes cannot be seen: ${messageOf(error)}`)
    return unseen
  }
}

/** Only where the number means the same process here: its control group names the container. */
async function capabilitiesOf({ id }: Container, pid: number): Promise<string | undefined> {
  if (pid <= 0) return undefined
  try {
    const [group, status] = await Promise.all([
      readFile(`/proc/${pid}/cgroup`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
    ])
    return group.includes(id) ? /^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] : undefined
  } catch {
    return undefined
  }
}
