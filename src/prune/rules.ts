import type { Rules } from './tag-class.ts'

export function parseRules(text: string): Rules {
  throw new Error(text)
}
