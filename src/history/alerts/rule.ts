import { type Kind, WrongInput } from '../../core/input.ts'
import { keyValue, list, parseEach, parseSize } from '../../core/kinds.ts'
import type { Alarming } from '../record.ts'

/** What is worth telling. `text` is the rule as it was written. */
export type Rule =
  | { readonly kind: 'size'; readonly text: string; readonly percent: number }
  | { readonly kind: 'size'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'build-time'; readonly text: string; readonly factor: number }
  | { readonly kind: 'new'; readonly text: string; readonly severity: Alarming }

/** One a line or with commas between. */
export const rules: Kind<readonly Rule[]> = {
  name: 'list',
  parse: async (value) => parseEach(await list.parse(value), rule),
}

function rule(item: string): Rule {
  const text = item.trim()
  if (text === 'new-critical') return { kind: 'new', text, severity: 'CRITICAL' }
  if (text === 'new-high') return { kind: 'new', text, severity: 'HIGH' }
  const [name, limit = ''] = keyValue(text) ?? []
  if (name === 'size') {
    const percent = /^\+(\d+(?:\.\d+)?)\s*%$/.exec(limit)?.[1]
    if (percent !== undefined) return { kind: 'size', text, percent: Number(percent) }
    const bytes = /^\+\s*\d/.test(limit) ? sizeOf(limit.slice(1)) : undefined
    if (bytes !== undefined) return { kind: 'size', text, bytes }
  }
  const factor = name === 'build-time' ? /^[x×*]\s*(\d+(?:\.\d+)?)$/i.exec(limit)?.[1] : undefined
  if (factor !== undefined && Number(factor) >= 1) return { kind: 'build-time', text, factor: Number(factor) }
  throw new WrongInput({
    value: item,
    problem: 'is no rule for an alert',
    cure: 'Write size=+5%, size=+10MB, build-time=x1.5, new-critical or new-high.',
  })
}

function sizeOf(text: string): number | undefined {
  try {
    return parseSize(text)
  } catch {
    return undefined
  }
}
