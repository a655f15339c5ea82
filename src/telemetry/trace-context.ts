import { createHash, randomBytes } from 'node:crypto'

export interface TraceContext {
  /** 32 hex digits. */
  readonly traceId: string
  /** 16 hex digits; '' for the first span of a trace. */
  readonly parent: string
}

/**
 * Whose trace the run belongs to: the one that `TRACEPARENT` continues (W3C Trace Context); else one that all jobs of a
 * workflow run share, named as the collector's receiver for GitHub names it; else one of its own.
 */
export function traceContext(
  traceparent: string | undefined,
  run: { readonly id: string; readonly attempt: string },
): TraceContext {
  const [, traceId = '', parent = ''] =
    /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/.exec(
      traceparent?.trim() ?? '',
    ) ?? []
  if (traceId !== '') return { traceId, parent }
  if (run.id === '') return { traceId: randomBytes(16).toString('hex'), parent: '' }
  const hash = createHash('sha256').update(`${run.id}${run.attempt}t`).digest('hex')
  return { traceId: hash.slice(0, 32), parent: '' }
}

export function newSpanId(): string {
  return randomBytes(8).toString('hex')
}
