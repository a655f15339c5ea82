import type { Run } from '../dockerfile/runs.ts'
import { aptInstalls, aptVerb, harmless, isMounted, verbOf } from './programs.ts'
import { type Found, isFinal, lineage, type Rule, type Subject } from './rule.ts'

export const aptSplit: Rule = {
  id: 'IP006',
  name: 'apt updates and installs in one RUN',
  aliases: [],
  check: (subject) =>
    subject.runs.flatMap((run): readonly Found[] => {
      const reason =
        run.opaque || isMounted(run, (target) => target.startsWith('/var/lib/apt')) ? '' : reasonOf(run, subject)
      if (reason === '') return []
      return [
        {
          stage: run.stage,
          instruction: run.instruction,
          severity: isFinal(subject, run.stage) ? 'warning' : 'info',
          reason,
          fix: 'Update and install in one RUN: a cached list names packages that are gone from the mirrors.',
          lines: ['RUN apt-get update && apt-get install -y --no-install-recommends … && rm -rf /var/lib/apt/lists/*'],
        },
      ]
    }),
}

function reasonOf(run: Run, { runs }: Subject): string {
  const installs = run.calls.filter((call) => aptInstalls.has(aptVerb(call)))
  const updates = run.calls.some((call) => aptVerb(call) === 'update')
  if (updates && installs.length === 0)
    return run.calls.every(({ name }) => harmless.has(name)) ? 'apt-get update without an install in the same RUN' : ''
  if (updates || installs.every((call) => verbOf(call).rest.every(({ text }) => /^-|^[./]/.test(text)))) return ''
  const stages = lineage(run.stage)
  const before = runs.filter(
    (other) => stages.includes(other.stage) && other.instruction.start < run.instruction.start && !other.opaque,
  )
  const updated = before.findLast((other) => other.calls.some((call) => aptVerb(call) === 'update'))
  // Where it does nothing but update, that is told there.
  const told = updated && !updated.calls.some((call) => aptInstalls.has(aptVerb(call)))
  return updated && !told ? `apt-get install from the lists that line ${updated.instruction.line} updated` : ''
}
