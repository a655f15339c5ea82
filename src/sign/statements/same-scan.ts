import { isDeepStrictEqual } from 'node:util'
import { isRecord } from '../../core/is-record.ts'

type Predicate = Readonly<Record<string, unknown>>

/** Whether two predicates tell of the same scan: cosign writes what it is given in its own order and its own clock. */
export function isSameScan(one: Predicate, other: Predicate): boolean {
  return Object.is(finished(one), finished(other)) && isDeepStrictEqual(result(one), result(other))
}

function finished({ metadata }: Predicate): number {
  const said = isRecord(metadata) ? metadata.scanFinishedOn : undefined
  return typeof said === 'string' ? new Date(said).getTime() : Number.NaN
}

function result({ scanner }: Predicate): unknown {
  return isRecord(scanner) ? scanner.result : undefined
}
