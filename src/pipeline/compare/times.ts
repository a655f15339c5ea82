import { type Figure, figure, seconds } from '../../analyze/compare/figures.ts'
import type { EarlierRun } from './earlier-run.ts'

/** What only runs tell: the build, and from start to healthy. A time that one side lacks has an empty cell. */
export function timeFigures(a: EarlierRun | undefined, b: EarlierRun | undefined, platform: string): readonly Figure[] {
  return [...times('build time', a?.build, b?.build), ...healthy(a?.healthy.get(platform), b?.healthy.get(platform))]
}

/** Of several services the one in the middle, and only of those that both have, where both have any. */
function healthy(
  a: ReadonlyMap<string, number> = new Map(),
  b: ReadonlyMap<string, number> = new Map(),
): readonly Figure[] {
  const both = [...a.keys()].filter((service) => b.has(service))
  const told = (times: ReadonlyMap<string, number>) =>
    both.length === 0 ? [...times.values()] : both.flatMap((service) => times.get(service) ?? [])
  const count = Math.max(told(a).length, told(b).length)
  return times(
    count > 1 ? `start to healthy (median of ${count})` : 'start to healthy',
    median(told(a)),
    median(told(b)),
  )
}

/** Milliseconds to seconds; undefined of none. */
function median(milliseconds: readonly number[]): number | undefined {
  const sorted = [...milliseconds].sort((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2000
}

function times(name: string, a: number | undefined, b: number | undefined): readonly Figure[] {
  if (a === undefined && b === undefined) return []
  if (a !== undefined && b !== undefined) return [figure(name, a, b, seconds)]
  const text = (value: number | undefined) => (value === undefined ? '' : seconds(value))
  return [{ name, before: text(a), after: text(b), difference: '', percent: '' }]
}
