import type { Call } from '../dockerfile/calls.ts'
import { findStage, type Stage, type Step } from '../dockerfile/dockerfile.ts'
import { flagsNamed, placeOf } from '../dockerfile/instruction.ts'
import type { Run } from '../dockerfile/runs.ts'
import type { Edit } from '../fix/edit.ts'
import { copied, isWholeContext } from './copies.ts'
import { measured } from './measured.ts'
import { hasFlag, isMounted, isSet, pipInstall, removedBy, uvVerb } from './programs.ts'
import { type Found, isFinal, lineage, MB, type Rule, type Subject, stepsBefore } from './rule.ts'
import { virtualEnvironments } from './uv-environments.ts'
import { uvSettings } from './uv-settings.ts'

export const uv: Rule = {
  id: 'IP014',
  name: 'uv as its guide for containers has it',
  aliases: [],
  check: (subject) => [
    ...subject.runs.flatMap((run) =>
      run.opaque ? [] : [...syncs(run, subject), ...cacheLeft(run, subject), ...installed(run, subject)],
    ),
    ...virtualEnvironments(subject),
    ...startedByUv(subject),
    ...uvSettings(subject),
  ],
}

/** `uv sync` by the lock file, without what only developers need. */
function syncs(run: Run, subject: Subject): readonly Found[] {
  const { stage, instruction } = run
  const calls = run.calls.filter((call) => uvVerb(call) === 'sync')
  const severity = isFinal(subject, stage) || isCopiedOn(stage, subject) ? 'warning' : 'info'
  const loose = calls.filter((call) => !isLocked(call, run))
  const whole = calls.filter((call) => withDevelopers(call, run, subject))
  const edits = (some: readonly Call[], flag: string, safe: boolean) => {
    const all = safe ? some.map((call) => behindSync(call, flag, run)) : [undefined]
    return all.every((one) => one !== undefined) ? { edits: all } : {}
  }
  return [
    ...(loose.length === 0
      ? []
      : [
          {
            stage,
            instruction,
            severity,
            reason: 'uv sync may install other versions than uv.lock has',
            fix: 'Add --frozen, or --locked to fail where the lock file is out of date.',
            ...edits(loose, '--frozen', hasLock(run, subject)),
          } as const,
        ]),
    ...(whole.length === 0
      ? []
      : [
          {
            stage,
            instruction,
            severity,
            reason: 'uv sync installs what only developers need',
            fix: 'Add --no-dev.',
            ...edits(whole, '--no-dev', subject.context?.hasDevDependencies === true && !isRunByUv(subject)),
          } as const,
        ]),
  ]
}

function isLocked(call: Call, run: Run): boolean {
  return (
    hasFlag(call.args, '--locked', '--frozen', '--check', '--script', '--dry-run') ||
    ['UV_LOCKED', 'UV_FROZEN'].some((name) => isSet(name, run, call))
  )
}

/** What a stage for tests needs, and what the project does not have, is no fault. */
function withDevelopers(call: Call, run: Run, { runs, context, dockerfile }: Subject): boolean {
  if (
    hasFlag(
      call.args,
      '--no-dev',
      '--no-default-groups',
      '--only-group',
      '--dev',
      '--group',
      '--all-groups',
      '--only-dev',
      '--script',
    )
  )
    return false
  if (['UV_NO_DEV', 'UV_NO_DEFAULT_GROUPS'].some((name) => isSet(name, run, call))) return false
  if (context?.hasDevDependencies === false || /dev|test|lint|debug/.test(run.stage.name)) return false
  const tests = /\b(?:pytest|ruff|mypy|pyright|coverage|tox|nox)\b/
  if (runs.some((other) => lineage(other.stage).includes(run.stage) && tests.test(other.instruction.text.text)))
    return false
  return !dockerfile.final.some(({ steps }) =>
    steps.some(
      ({ instruction: { keyword, text } }) => ['CMD', 'ENTRYPOINT'].includes(keyword) && tests.test(text.text),
    ),
  )
}

/** `uv run` would install the rest when it starts. */
function isRunByUv({ dockerfile: { stages } }: Subject): boolean {
  return stages.some(({ steps }) =>
    steps.some(({ instruction: { text, heredocs } }) =>
      [text, ...heredocs.map(({ body }) => body)].some((one) => /\buv["',\s]+run\b/.test(one.text)),
    ),
  )
}

/** Whether uv.lock is surely there when it runs. */
function hasLock(run: Run, { context }: Subject): boolean {
  if (!context?.names.has('uv.lock')) return false
  if (run.mounts.some(({ type, source }) => type === 'bind' && /^(?:\.\/)?uv\.lock$/.test(source))) return true
  return stepsBefore(run).some((step) => {
    const copy = copied(step)
    return (
      copy !== undefined &&
      copy.from === undefined &&
      (isWholeContext(copy) || copy.sources.some((source) => /^(?:\.\/)?uv\.lock\*?$/.test(source)))
    )
  })
}

function behindSync(call: Call, flag: string, { script }: Run): Edit | undefined {
  const word = call.args.find(({ value }) => value === 'sync')
  if (!word || word.start < 0 || word.text !== 'sync') return undefined
  const [, at] = placeOf(script, word.start, word.end)
  return { start: at, end: at, before: '', after: ` ${flag}` }
}

const installing: ReadonlySet<string> = new Set(['sync', 'pip', 'add', 'tool'])

function cacheLeft(run: Run, subject: Subject): readonly Found[] {
  const { stage, instruction } = run
  const calls = run.calls.filter(
    (call) => installing.has(uvVerb(call)) && !hasFlag(call.args, '--no-cache', '-n', '--cache-dir'),
  )
  const spared =
    calls.every((call) => isSet('UV_NO_CACHE', run, call) || isSet('UV_CACHE_DIR', run, call)) ||
    isMounted(run, (target) => /(?:^|\/)(?:\.cache(?:\/uv)?|uv|root|~)$/.test(target)) ||
    removedBy(run).some((path) => /\.cache(?:\/(?:uv.*|\*)?)?$/.test(path) || /^(?:\/root|~)\/?\*?$/.test(path)) ||
    run.calls.some((call) => uvVerb(call) === 'cache')
  if (spared) return []
  const final = isFinal(subject, stage)
  const found = final ? measured(subject.image, instruction, (path) => path.includes('.cache/uv/')) : undefined
  if (found === 'nothing') return []
  const edits = calls.map((call) => (uvVerb(call) === 'sync' ? behindSync(call, '--no-cache', run) : undefined))
  return [
    {
      stage,
      instruction,
      severity: found && found.bytes > MB ? 'warning' : 'info',
      reason: found ? `uv cache kept: ${found.text}` : 'uv keeps its cache in the layer',
      fix: 'Mount the cache, or add --no-cache.',
      lines: ['ENV UV_LINK_MODE=copy', 'RUN --mount=type=cache,target=/root/.cache/uv uv sync …'],
      ...(found ? { evidence: found } : {}),
      ...(edits.every((one) => one !== undefined) ? { edits } : {}),
    },
  ]
}

function installed(run: Run, subject: Subject): readonly Found[] {
  if (!isFinal(subject, run.stage)) return []
  if (!run.calls.some((call) => pipInstall(call)?.some(({ value }) => /^uv(?:[=~<>!].*)?$/.test(value ?? ''))))
    return []
  const found = measured(subject.image, run.instruction, (path) => /(?:^|\/)bin\/uvx?$/.test(path))
  return [
    {
      stage: run.stage,
      instruction: run.instruction,
      severity: 'info',
      reason: `pip installs uv into the image${found && found !== 'nothing' ? `: ${found.text}` : ''}`,
      fix: 'Take it from its own image, in the stage that builds.',
      lines: ['COPY --from=ghcr.io/astral-sh/uv:<version> /uv /usr/local/bin/uv'],
      ...(found && found !== 'nothing' ? { evidence: found } : {}),
    },
  ]
}

/** `CMD uv run …` looks at the whole project at each start, and needs uv in the image. */
function startedByUv({ dockerfile: { final } }: Subject): readonly Found[] {
  const start = final
    .flatMap(({ steps }) => steps)
    .findLast(({ instruction }) => ['CMD', 'ENTRYPOINT'].includes(instruction.keyword))
  const words = start?.instruction.json ?? start?.instruction.text.text.split(/\s+/) ?? []
  if (!start || words[0] !== 'uv' || words[1] !== 'run') return []
  return [
    {
      stage: start.stage,
      instruction: start.instruction,
      severity: 'info',
      reason: 'uv run looks at the whole project at every start',
      fix: 'Put the environment on the PATH, and start the program itself.',
      lines: ['ENV PATH=/app/.venv/bin:$PATH', 'CMD ["python", "-m", "…"]'],
    },
  ]
}

/** Whether a stage of the image takes something from it, e.g. its `.venv`. */
function isCopiedOn(stage: Stage, { dockerfile: { final, stages } }: Subject): boolean {
  const takes = ({ instruction, scope: _, stage: taker }: Step) =>
    flagsNamed(instruction, 'from').some((name) => {
      const source = findStage(name, stages.slice(0, taker.index))
      return source !== undefined && lineage(source).includes(stage)
    })
  return final.some(({ steps }) => steps.some(takes))
}
