import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { plain } from '../core/plain.ts'
import { metricsOf } from './metrics.ts'
import type { Settings } from './settings.ts'
import type { Told } from './told.ts'
import { newSpanId, traceContext } from './trace-context.ts'
import { tracesOf } from './traces.ts'

/** Milliseconds for both requests, which go side by side. */
const patience = 5000

/** Bytes of an answer that are read. */
const longestAnswer = 20_000

/**
 * Sends the run as a trace and its figures as metrics: OTLP 1, over HTTP, as JSON.
 *
 * @returns why it was not taken, in words that fit behind "telemetry was not taken: "; undefined where all was
 */
export async function send(told: Told, settings: Settings, host: Host): Promise<string | undefined> {
  for (const value of Object.values(settings.headers)) host.secret(value)
  const context = traceContext(host.env.TRACEPARENT, told.run)
  const signal = AbortSignal.timeout(patience)
  const whys = await Promise.all([
    post(settings.traces, tracesOf(told, settings, context, newSpanId), settings, signal, host),
    post(settings.metrics, metricsOf(told, settings), settings, signal, host),
  ])
  return [...new Set(whys.filter((why) => why !== undefined))].join('; ') || undefined
}

async function post(
  url: string,
  body: object,
  { headers }: Settings,
  signal: AbortSignal,
  host: Host,
): Promise<string | undefined> {
  if (url === '') return undefined
  try {
    const response = await host.fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'image-pipeline' },
      body: host.redact(JSON.stringify(body)),
      // The headers are for this server alone.
      redirect: 'manual',
      signal,
    })
    const answer = (await response.text()).slice(0, longestAnswer)
    return response.ok ? partial(answer) : `it answered ${response.status}${words(answer)}`
  } catch (error) {
    if (signal.aborted) return `no answer came in ${patience / 1000} s`
    const { cause } = (error ?? {}) as Partial<Error>
    const { code } = (cause ?? {}) as Partial<NodeJS.ErrnoException>
    return `it cannot be reached${code === undefined ? '' : ` (${code})`}`
  }
}

/** An answer that says yes and takes only a part: `{"partialSuccess": {"rejectedSpans": "1", "errorMessage": "…"}}`. */
function partial(answer: string): string | undefined {
  const told = parsed(answer)
  const { partialSuccess: part } = isRecord(told) ? told : {}
  if (!isRecord(part)) return undefined
  const rejected = Number(part.rejectedSpans ?? part.rejectedDataPoints ?? 0)
  if (rejected === 0) return undefined
  const why = typeof part.errorMessage === 'string' ? `: ${plain(part.errorMessage, 200)}` : ''
  return `it left out ${rejected} ${'rejectedSpans' in part ? 'spans' : 'figures'}${why}`
}

/** The `message` of an OTLP status, in JSON. */
function words(answer: string): string {
  const told = parsed(answer)
  return isRecord(told) && typeof told.message === 'string' ? ` (${plain(told.message, 200)})` : ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
