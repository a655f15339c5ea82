import type { Call } from '../dockerfile/calls.ts'
import { placeOf } from '../dockerfile/instruction.ts'
import type { Run } from '../dockerfile/runs.ts'
import type { Edit } from '../fix/edit.ts'
import { measured } from './measured.ts'
import { hasFlag, isMounted, isSet, pipArgs, pipInstall, removedBy } from './programs.ts'
import { type Found, isFinal, type Rule, stepsBefore } from './rule.ts'

export const pipCache: Rule = {
  id: 'IP004',
  name: 'pip keeps no cache',
  aliases: ['DL3042'],
  check: (subject) =>
    subject.runs.flatMap((run): readonly Found[] => {
      const kept = run.opaque || isSpared(run) ? [] : run.calls.filter((call) => keepsCache(call, run))
      if (kept.length === 0) return []
      const final = isFinal(subject, run.stage)
      const found = final ? measured(subject.image, run.instruction, inCache) : undefined
      if (found === 'nothing') return []
      const edits = editsOf(kept, run)
      return [
        {
          stage: run.stage,
          instruction: run.instruction,
          severity: final ? 'warning' : 'info',
          reason: found ? `pip cache kept: ${found.text}` : 'pip install keeps its cache in the layer',
          fix: 'Add --no-cache-dir, or mount the cache.',
          lines: ['RUN --mount=type=cache,target=/root/.cache/pip pip install …'],
          ...(found ? { evidence: found } : {}),
          ...(edits ? { edits } : {}),
        },
      ]
    }),
}

function inCache(path: string): boolean {
  return path.includes('.cache/pip/')
}

function keepsCache(call: Call, run: Run): boolean {
  const args = pipInstall(call)
  if (!args || hasFlag(args, '--help', '-h', '--dry-run')) return false
  return !hasFlag(call.args, '--no-cache-dir', '--no-cache', '--cache-dir') && !isSet('PIP_NO_CACHE_DIR', run, call)
}

/** The cache is mounted, removed in the same layer, or switched off by what we do not follow. */
function isSpared(run: Run): boolean {
  if (isSet('PIP_CACHE_DIR', run) || isSet('PIP_CONFIG_FILE', run) || isSet('XDG_CACHE_HOME', run)) return true
  if (isMounted(run, (target) => /(?:^|\/)(?:\.cache(?:\/pip)?|pip|root|~)$/.test(target))) return true
  if (removedBy(run).some((path) => /\.cache(?:\/(?:pip.*|\*)?)?$/.test(path) || /^(?:\/root|~)\/?\*?$/.test(path)))
    return true
  if (run.calls.some((call) => call.name === 'export' && call.args.some(({ text }) => text.startsWith('PIP_'))))
    return true
  if (run.calls.some((call) => ['cache', 'config'].includes(pipArgs(call)?.[0]?.value ?? ''))) return true
  return stepsBefore(run).some(({ instruction }) => /\bpip\.conf\b|\bpip3?\s+config\b/.test(instruction.text.text))
}

/** Only where every call's words stand in the file as they are run. */
function editsOf(calls: readonly Call[], { script }: Run): readonly Edit[] | undefined {
  const edits = calls.map((call): Edit | undefined => {
    const word = pipInstall(call)?.[0]
    if (!word || word.start < 0 || word.text !== 'install') return undefined
    const [, at] = placeOf(script, word.start, word.end)
    return { start: at, end: at, before: '', after: ' --no-cache-dir' }
  })
  return edits.every((one) => one !== undefined) ? edits : undefined
}
