import type { Syntax } from '../dockerfile/parse.ts'
import type { Finding } from '../finding.ts'
import { rulesNamed } from './known.ts'

/** What lets a finding pass, and who says so. */
export interface Ignored {
  readonly finding: Finding
  /** `lint-ignore`, or the comment's line: `comment in line 3`. */
  readonly by: string
}

export interface Sifted {
  readonly findings: readonly Finding[]
  readonly ignored: readonly Ignored[]
}

/** Nothing disappears: what is let pass is told with who lets it. */
export function sift(
  findings: readonly Finding[],
  ignore: readonly string[],
  syntax: Pick<Syntax, 'comments' | 'directives' | 'instructions'> | undefined,
): Sifted {
  const lets = syntax ? commentsOf(syntax) : []
  const named = new Set(ignore.flatMap(rulesNamed))
  const kept: Finding[] = []
  const ignored: Ignored[] = []
  for (const finding of findings) {
    const letter = lets.find(
      ({ rules, line }) => rules.includes(finding.rule) && (line === undefined || line === finding.line),
    )
    const by = named.has(finding.rule) ? 'lint-ignore' : letter?.by
    if (by === undefined) kept.push(finding)
    else ignored.push({ finding, by })
  }
  return { findings: kept, ignored }
}

interface Let {
  readonly rules: readonly string[]
  /** The line of the instruction it is about; undefined for all. */
  readonly line: number | undefined
  readonly by: string
}

/** `# hadolint ignore=DL3042`, `# image-pipeline ignore=IP011` above an instruction, `… global ignore=…` anywhere. */
function commentsOf({
  comments,
  directives,
  instructions,
}: Pick<Syntax, 'comments' | 'directives' | 'instructions'>): readonly Let[] {
  const lets: Let[] = []
  for (const [line, comment] of comments) {
    const [, all, list] =
      /^\s*(?:hadolint|image-pipeline)\s+(global\s+)?ignore\s*=\s*([\w-]+(?:\s*,\s*[\w-]+)*)/i.exec(comment) ?? []
    if (list === undefined) continue
    let below = line + 1
    while (comments.has(below)) below += 1
    const rules = list.split(',').flatMap((name) => rulesNamed(name.trim()))
    const about = instructions.find((one) => one.line === below)?.line
    if (all || about !== undefined) lets.push({ rules, line: all ? undefined : about, by: `comment in line ${line}` })
  }
  // BuildKit reads this one itself; of ours only what is its own rule goes with it.
  const [, skip = ''] = /(?:^|;)\s*skip=([^;]*)/.exec(directives.get('check') ?? '') ?? []
  const skipped = skip.split(',').map((name) => name.trim())
  if (skipped.includes('all') || skipped.includes('JSONArgsRecommended'))
    lets.push({ rules: ['IP016'], line: undefined, by: 'directive check' })
  return lets
}
