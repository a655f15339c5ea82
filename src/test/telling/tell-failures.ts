import type { Host } from '../../core/host.ts'
import { serviceText } from '../judge.ts'
import type { Evidence, Tested } from '../tested.ts'

/** What each container left that failed, in a group of the log; what it printed is never read as a command. */
export async function tellFailures({ services }: Tested, { log }: Pick<Host, 'log'>): Promise<void> {
  for (const { service, platform, evidence = [], checks } of services)
    for (const one of evidence)
      await log.group(`Test: ${serviceText(service)} on ${platform}, ${one.run}: ${one.state}`, async (group) => {
        for (const { check, outcome, reason } of checks) group.raw(`${outcome}  ${check}  ${reason ?? ''}`.trimEnd())
        for (const line of evidenceLines(one)) group.raw(line)
      })
}

/** A heading over each part that is there. */
export function evidenceLines({ health, log, processes }: Evidence): readonly string[] {
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`--- ${title}`, ...lines])
  return [
    ...part('health checks', health),
    ...part('processes (pid, uid, command)', processes),
    ...part('the last it printed', log),
  ]
}
