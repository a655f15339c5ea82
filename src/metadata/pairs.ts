import { type Kind, WrongInput } from '../core/input.ts'
import { entriesOf } from './entries.ts'
import { globalNames } from './names.ts'
import { eachLine, templateOf } from './parts.ts'
import type { Template } from './template.ts'

/** `key=value` lines of labels and annotations. The `=` may come out of an expression, so it is not looked for yet. */
export const pairs: Kind<readonly Template[]> = {
  name: 'lines',
  parse(text) {
    const { results, mistakes } = eachLine(entriesOf(text), ({ line }) => templateOf(line, globalNames, line))
    if (mistakes.length > 0) throw new WrongInput(...mistakes)
    return results
  },
}
