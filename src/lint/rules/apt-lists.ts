import type { Run } from '../dockerfile/runs.ts'
import type { Edit } from '../fix/edit.ts'
import { measured } from './measured.ts'
import { aptInstalls, aptVerb, isMounted, removedBy } from './programs.ts'
import { type Found, isFinal, lineage, type Rule, type Subject, stepsBefore } from './rule.ts'

const line = 'rm -rf /var/lib/apt/lists/*'

export const aptLists: Rule = {
  id: 'IP005',
  name: 'apt leaves no package lists',
  aliases: ['DL3009'],
  check: (subject) =>
    subject.runs.flatMap((run): readonly Found[] => {
      if (run.opaque || isSpared(run)) return []
      const verbs = run.calls.map(aptVerb)
      const updates = verbs.includes('update')
      if (!updates && !verbs.some((verb) => aptInstalls.has(verb))) return []
      const final = isFinal(subject, run.stage)
      const found = final ? measured(subject.image, run.instruction, isLeft) : undefined
      // An install alone leaves something with some bases only: that is measured.
      if (found === 'nothing' || (!updates && !found)) return []
      const edits = updates ? editsOf(run, subject) : undefined
      return [
        {
          stage: run.stage,
          instruction: run.instruction,
          severity: final ? 'warning' : 'info',
          reason: found
            ? `${whatIsLeft(subject, run)} kept: ${found.text}`
            : 'apt-get update leaves its package lists in the layer',
          fix: 'Remove them in the same RUN, or mount them as caches.',
          lines: [
            `RUN apt-get update && apt-get install -y --no-install-recommends … && ${line}`,
            'RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked …',
          ],
          ...(found ? { evidence: found } : {}),
          ...(edits ? { edits } : {}),
        },
      ]
    }),
}

function isLeft(path: string): boolean {
  return path.startsWith('var/lib/apt/lists/') || path.startsWith('var/cache/apt/')
}

/** Images of Debian's remove what apt downloads by themselves; others do not. */
function whatIsLeft({ image }: Subject, { instruction }: Run): string {
  const lists = measured(image, instruction, (path) => path.startsWith('var/lib/apt/'))
  const others = measured(image, instruction, (path) => path.startsWith('var/cache/apt/'))
  return [lists === 'nothing' ? '' : 'apt lists', others === 'nothing' ? '' : 'apt’s cache']
    .filter(Boolean)
    .join(' and ')
}

function isSpared(run: Run): boolean {
  if (isMounted(run, (target) => /^\/var(?:\/lib(?:\/apt(?:\/lists)?)?)?$/.test(target))) return true
  if (removedBy(run).some((path) => /^\/var\/lib(?:\/apt(?:\/(?:lists.*|\*)?)?|\/\*)?$/.test(path))) return true
  if (run.calls.some((call) => ['distclean', 'dist-clean'].includes(aptVerb(call)))) return true
  return run.calls.some(({ name, args }) => name === 'find' && args.some(({ text }) => text.includes('/var/lib/apt')))
}

/**
 * Only where nothing is installed later from these lists, as root, and in a script whose last command it may follow.
 */
function editsOf(run: Run, { runs, dockerfile }: Subject): readonly Edit[] | undefined {
  const { script, instruction, stage } = run
  const verbs = run.calls.map(aptVerb)
  if (script.text === '' || instruction.heredocs.length > 0 || !verbs.some((verb) => aptInstalls.has(verb)))
    return undefined
  if (run.calls.some(({ wrappers, start }) => wrappers.includes('sudo') || start < 0)) return undefined
  const text = script.text.trimEnd()
  if (/[&;|#]\s*$|(?:^|\s)#|<<|\\$/.test(text) || run.calls.some(({ name }) => name === 'exit' || name === 'exec'))
    return undefined
  if (stepsBefore(run).some((step) => step.instruction.keyword === 'USER')) return undefined
  const later = runs.filter(
    (other) => lineage(other.stage).includes(stage) && other.instruction.start > instruction.start,
  )
  if (later.some(needsLists)) return undefined
  const at = (script.offsets[text.length - 1] ?? 0) + 1
  const [first = '', ...rest] = dockerfile.source.slice(instruction.start, at).split(/\r?\n/)
  const indent = /^[ \t]*/.exec(rest.at(-1) ?? '')?.[0] || '    '
  const newline = dockerfile.source.slice(instruction.start, at).includes('\r\n') ? '\r\n' : '\n'
  const after =
    rest.length === 0 && first.length < 80 ? ` && ${line}` : ` ${dockerfile.sign}${newline}${indent}&& ${line}`
  return [{ start: at, end: at, before: '', after }]
}

/** Reads the lists that an earlier RUN left. */
function needsLists({ opaque, calls }: Run): boolean {
  const verbs = calls.map(aptVerb).filter((verb) => verb !== '')
  if (opaque || calls.some(({ name }) => readers.has(name))) return true
  return (
    !verbs.includes('update') &&
    verbs.some((verb) => !['clean', 'autoclean', 'autoremove', 'remove', 'purge', 'mark'].includes(verb))
  )
}

const readers: ReadonlySet<string> = new Set(['apt-cache', 'apt-file', 'gdebi', 'mk-build-deps', 'rosdep', 'tasksel'])
