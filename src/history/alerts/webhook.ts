import type { Host } from '../../core/host.ts'
import type { RunRecord } from '../record.ts'
import { labelOf } from '../series.ts'
import type { Alert } from './alert.ts'

/** Milliseconds. */
const patience = 5000

/** What is posted: `text` is what chat systems show. */
export function webhookBody(alerts: readonly Alert[], run: RunRecord): object {
  const { image, digest, ref, commit, event } = run
  const lines = [`${image} ${labelOf(run)}`, ...alerts.map(({ text }) => text), run.run?.url ?? '']
  return { version: 1, text: lines.filter(Boolean).join('\n'), image, digest, ref, commit, event, run: run.run, alerts }
}

/** Why it was not taken, without the address, which is a secret; undefined where it was. */
export async function postAlerts(
  address: string,
  alerts: readonly Alert[],
  run: RunRecord,
  host: Host,
): Promise<string | undefined> {
  if (address === '') return 'alert-webhook is empty (the runs of forks see no secrets)'
  try {
    const response = await host.fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'image-pipeline' },
      body: host.redact(JSON.stringify(webhookBody(alerts, run))),
      // Another address would be somebody else's.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    await response.body?.cancel()
    return response.ok ? undefined : `it answered ${response.status}`
  } catch (error) {
    // The words of such an error may hold the address.
    const { name } = (error ?? {}) as Partial<Error>
    return name === 'TimeoutError' ? `no answer came in ${patience / 1000} s` : 'it cannot be reached'
  }
}
