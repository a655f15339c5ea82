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

/**
 * The last pushed first. When a tag moves, GitHub touches the version that loses it as well as the one that gets it:
 * within a minute the one that was made later is the later one.
 */
export function newestFirst(now: Date) {
  const minutes = (version: Version) => Math.floor(sortable(ageOf(version, now)) / -60_000)
  const made = ({ createdAt }: Version) => createdAt.getTime() || 0
  return (one: Version, other: Version): number =>
    minutes(other) - minutes(one) || made(other) - made(one) || other.id - one.id
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
