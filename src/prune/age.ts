import type { Version } from './snapshot.ts'

/**
 * Milliseconds since a version was pushed or got a tag, whichever is later: the same content pushed again stays one
 * version, whose creation says nothing about how new it is.
 */
export function ageOf({ createdAt, updatedAt }: Version, now: Date): number {
  return now.getTime() - Math.max(createdAt.getTime(), updatedAt.getTime())
}

/** A date that cannot be read counts as now, so that nothing is removed for it. */
export function isYounger(age: number, limit: number): boolean {
  return !(age >= limit)
}

/** The last pushed first; of two at the same instant the later one on the list. */
export function newestFirst(now: Date) {
  return (one: Version, other: Version): number =>
    sortable(ageOf(one, now)) - sortable(ageOf(other, now)) || other.id - one.id
}

function sortable(age: number): number {
  return Number.isNaN(age) ? -1e15 : age
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const

/** As the rules write it: `30d`, `36h`. */
export function durationText(milliseconds: number): string {
  const [unit, length] = units.find(([, size]) => milliseconds >= size && milliseconds % size === 0) ?? ['s', 1000]
  return `${milliseconds / length}${unit}`
}
