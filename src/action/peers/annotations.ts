import type { Mistake } from '../../core/errors.ts'

export interface ReadAnnotations {
  readonly annotations: Readonly<Record<string, string>>
  /** `manifest`, `index`, `manifest-descriptor`, `index-descriptor`. */
  readonly levels: readonly string[]
  readonly mistakes: readonly Mistake[]
}

/** `index,manifest:key=value`; without a level the manifest's. */
const line =
  /^(?:((?:index|manifest)(?:-descriptor)?(?:\[[^\]]*\])?(?:,(?:index|manifest)(?:-descriptor)?(?:\[[^\]]*\])?)*):)?([^=]+)=(.*)$/s

/** buildx's annotations, as metadata-action gives them: one value a key, on all levels that any of them names. */
export function readAnnotations(input: string, lines: readonly string[]): ReadAnnotations {
  const mistakes: Mistake[] = []
  const annotations = new Map<string, string>()
  const levels = new Set<string>()
  for (const text of lines) {
    const [, named = 'manifest', key, value = ''] = line.exec(text) ?? []
    const wrong = (problem: string, cure: string) => void mistakes.push({ input, value: text, problem, cure })
    if (key === undefined) wrong('is no annotation', 'Write level:key=value, e.g. index:org.example.team=web.')
    else if (named.includes('['))
      wrong('is for one platform, and every platform is annotated alike', 'Leave out what stands in brackets.')
    else if ((annotations.get(key) ?? value) !== value)
      wrong(`gives ${key} a second value, and every level is annotated alike`, 'Keep one of the values.')
    else {
      annotations.set(key, value)
      for (const level of named.split(',')) levels.add(level)
    }
  }
  return { annotations: Object.fromEntries(annotations), levels: [...levels], mistakes }
}

/** docker's labels: without `=` the value is empty, and the last one counts. */
export function readLabels(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((text) => {
      const at = text.indexOf('=')
      return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}
