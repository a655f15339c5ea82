import type { Transport } from './transport.ts'

/** Bytes in a millisecond: of a line that is just good enough, and of a registry that puts a whole blob away. */
export const slowest = 100
export const storing = 20_000

/** Milliseconds for an answer that comes after so many bytes have moved. */
export function patienceFor({ patience }: Transport, bytes: number, speed: number): number {
  return 2 * patience + Math.ceil(bytes / speed)
}
