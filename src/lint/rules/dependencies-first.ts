import type { Call } from '../dockerfile/calls.ts'
import { copied, isWholeContext } from './copies.ts'
import { hasFlag, pipInstall, uvVerb, verbOf } from './programs.ts'
import { type Found, isFinal, lineage, type Rule } from './rule.ts'

export const dependenciesFirst: Rule = {
  id: 'IP010',
  name: 'dependencies are installed before sources are copied',
  aliases: [],
  check: (subject) => {
    const found: Found[] = []
    for (const stage of subject.dockerfile.stages.filter((one) => subject.dockerfile.reached.has(one))) {
      const steps = lineage(stage).flatMap((one) => one.steps)
      const whole = steps.findIndex((step) => {
        const copy = copied(step)
        return copy !== undefined && isWholeContext(copy)
      })
      if (whole < 0) continue
      const runs = steps.map(({ instruction }) => subject.runs.find((run) => run.instruction === instruction))
      const installing = (of: typeof runs) => of.find((run) => run && !run.opaque && run.calls.some(installs))
      const after = installing(runs.slice(whole + 1))
      if (!after || installing(runs.slice(0, whole)) || runs.slice(0, whole).some((run) => run?.opaque)) continue
      if (found.some(({ instruction }) => instruction === after.instruction) || after.stage !== stage) continue
      const call = after.calls.find(installs)
      const { manifests, command } = manifestsOf(call)
      found.push({
        stage,
        instruction: after.instruction,
        severity: isFinal(subject, stage) ? 'warning' : 'info',
        reason: `every change of a source file installs all dependencies again: line ${steps[whole]?.instruction.line} copies them all before`,
        fix: `Copy ${manifests} first.`,
        lines: [`COPY ${manifests} ./`, `RUN ${command}`, 'COPY . .'],
      })
    }
    return found
  },
}

/** Installs what a file of the project lists. */
function installs(call: Call): boolean {
  return manifestsOf(call).manifests !== ''
}

function manifestsOf(call: Call | undefined): { readonly manifests: string; readonly command: string } {
  const none = { manifests: '', command: '' }
  if (!call) return none
  const { name, args } = call
  const { verb, rest } = verbOf(call)
  const pip = pipInstall(call)
  if (pip && hasFlag(pip, '-r', '--requirement'))
    return { manifests: 'requirements.txt', command: 'pip install --no-cache-dir -r requirements.txt' }
  if (uvVerb(call) === 'sync')
    return { manifests: 'pyproject.toml uv.lock', command: 'uv sync --frozen --no-dev --no-install-project' }
  if (name === 'poetry' && verb === 'install')
    return { manifests: 'pyproject.toml poetry.lock', command: 'poetry install --only main --no-root' }
  // With names it installs tools, not what the project lists.
  const bare = rest.every(({ text }) => text.startsWith('-')) && !hasFlag(args, '-g', '--global')
  if (name === 'npm' && (verb === 'ci' || (['install', 'i'].includes(verb) && bare)))
    return { manifests: 'package.json package-lock.json', command: 'npm ci' }
  if (
    name === 'yarn' &&
    (verb === 'install' || (verb === '' && args.every(({ text }) => text.startsWith('--')))) &&
    !hasFlag(args, '--version')
  )
    return { manifests: 'package.json yarn.lock', command: 'yarn install --frozen-lockfile' }
  if (name === 'pnpm' && ['install', 'i'].includes(verb) && bare)
    return { manifests: 'package.json pnpm-lock.yaml', command: 'pnpm install --frozen-lockfile' }
  if (name === 'go' && verb === 'mod' && rest[0]?.value === 'download')
    return { manifests: 'go.mod go.sum', command: 'go mod download' }
  if (name === 'bundle' && verb === 'install') return { manifests: 'Gemfile Gemfile.lock', command: 'bundle install' }
  if (name === 'composer' && verb === 'install')
    return { manifests: 'composer.json composer.lock', command: 'composer install --no-dev --no-scripts' }
  if (name === 'cargo' && verb === 'fetch') return { manifests: 'Cargo.toml Cargo.lock', command: 'cargo fetch' }
  return none
}
