import { isRecord } from '../../core/is-record.ts'

/** The address of the first service of a signing config's list that is valid now; undefined where none is. */
export function serviceUrl(services: unknown, now: Date): string | undefined {
  if (!Array.isArray(services)) return undefined
  const valid = services.filter(isRecord).find(({ validFor }) => isValid(validFor, now))
  return typeof valid?.url === 'string' ? valid.url : undefined
}

/** RFC 3339 instants; without an end it is valid for ever. */
function isValid(validFor: unknown, now: Date): boolean {
  if (!isRecord(validFor)) return true
  const { start, end } = validFor
  const begun = typeof start !== 'string' || Date.parse(start) <= now.getTime()
  return begun && (typeof end !== 'string' || Date.parse(end) > now.getTime())
}
