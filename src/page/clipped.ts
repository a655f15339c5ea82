/** The same value with no text longer than so many characters: the page's size does not depend on a stranger's words. */
export function clipped<T>(value: T, longest: number): T {
  return deep(value, longest) as T
}

function deep(value: unknown, longest: number): unknown {
  if (typeof value === 'string') return value.length <= longest ? value : `${value.slice(0, longest - 1)}…`
  if (Array.isArray(value)) return value.map((one) => deep(one, longest))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one, longest)]))
}
