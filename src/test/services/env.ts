import { isMap, isScalar, isSeq, type Scalar } from 'yaml'
import type { Refuse } from '../../core/yaml-input.ts'

/** A map of names to values, or a list of `NAME=value`. Values are never told: they may be secrets. */
export function readEnv(node: unknown, tell: Refuse): ReadonlyMap<string, string> {
  const env = new Map<string, string>()
  if (node === undefined || (isScalar(node) && node.value === null)) return env
  const put = (at: unknown, name: string, value: string | undefined) => {
    if (!/^[^=\s\0]+$/.test(name)) tell(at, 'env has a name that is none', 'Write letters, digits and underscores.')
    else if (value === undefined)
      tell(at, `env: the value of ${name} is no text`, 'Write text, a number, true or false.')
    else env.set(name, value)
  }
  if (isMap(node)) {
    for (const { key, value } of node.items)
      put(
        key,
        isScalar(key) ? String(key.value) : '',
        value === null ? '' : isScalar(value) ? textOf(value) : undefined,
      )
    return env
  }
  if (isSeq(node)) {
    for (const item of node.items) {
      const line = isScalar(item) ? textOf(item) : ''
      const at = line.indexOf('=')
      put(item, at < 0 ? line : line.slice(0, at), at < 0 ? undefined : line.slice(at + 1))
    }
    return env
  }
  tell(node, 'env is no map', 'Write `env: { NAME: value }`.')
  return env
}

/** As it was written: 1.10 is not 1.1. */
function textOf({ value, source }: Scalar): string {
  if (typeof value === 'string') return value
  return value === null ? '' : (source ?? String(value))
}
