import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InterruptedError, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { keyValue } from '../core/kinds.ts'
import { type BuildChecks, buildChecks } from '../docker/check.ts'
import type { Docker } from '../docker/docker.ts'
import type { IgnoreFile } from './context/ignore-file.ts'
import { type ContextFacts, lookAtContext } from './context/look.ts'
import { patternsOf } from './context/pattern.ts'
import type { Shell } from './dockerfile/calls.ts'
import { type Dockerfile, readDockerfile } from './dockerfile/dockerfile.ts'
import type { NoDockerfile } from './dockerfile/parse.ts'
import type { LintPlan, LintSubject } from './plan.ts'
import { imagesOf } from './rules/pinned-base.ts'

/** What the hall lends: without it less is known, and nothing fails. */
export interface Powers {
  /** Asks BuildKit. */
  readonly docker?: Docker
  /** The digest that a reference has now; undefined where its registry does not tell. Never throws. */
  digestOf?(reference: string): Promise<string | undefined>
}

/** Everything about a Dockerfile that can be known before it is built. */
export interface Looked {
  readonly plan: LintPlan
  readonly subject: LintSubject
  readonly dockerfile: Dockerfile | NoDockerfile
  readonly shell: Shell
  readonly ignoreFile: IgnoreFile | undefined
  readonly context: ContextFacts
  readonly digests: ReadonlyMap<string, string>
  readonly checks: BuildChecks
}

/** More is no Dockerfile. */
const largest = 128 << 10

/**
 * Reads the Dockerfile, looks at its context, and asks BuildKit and the registries, side by side.
 *
 * @returns undefined where the Dockerfile is not on this machine
 * @throws UserError where it cannot be read
 */
export async function look(plan: LintPlan, host: Host, powers: Powers = {}): Promise<Looked | undefined> {
  const { subject } = plan
  if (!subject) return undefined
  const { docker } = powers
  const asked = docker
    ? buildChecks(docker, subject, host.signal)
    : Promise.resolve<BuildChecks>({ checks: [], why: 'docker was not asked' })
  asked.catch(() => {})
  const dockerfile = await readIt(subject, host)
  const images = 'problem' in dockerfile ? [] : imagesOf(dockerfile)
  // What the build takes from elsewhere is not asked of the registry that its name names.
  const contexts = contextNames(subject)
  const wanted = [
    ...new Set(images.flatMap(({ reference, text }) => (reference.digest || contexts.has(text) ? [] : [text]))),
  ]
  const [shell, ignoreFile, context, checks, digests] = await Promise.all([
    import('unbash'),
    ignoreFileOf(subject, host),
    lookAtContext(resolve(host.cwd, subject.context)),
    asked,
    Promise.all(wanted.map(async (text) => [text, await powers.digestOf?.(text)] as const)),
  ])
  if (host.signal.aborted) throw new InterruptedError()
  return {
    plan,
    subject,
    dockerfile,
    shell,
    ignoreFile,
    context,
    checks,
    digests: new Map(digests.flatMap(([text, digest]) => (digest === undefined ? [] : [[text, digest] as const]))),
  }
}

/** The names that `build-contexts` give something of their own. */
export function contextNames({ buildContexts }: Pick<LintSubject, 'buildContexts'>): ReadonlySet<string> {
  return new Set(buildContexts.flatMap((line) => keyValue(line)?.[0] ?? []))
}

async function readIt(subject: LintSubject, host: Host): Promise<Dockerfile | NoDockerfile> {
  const text = await textOf(subject, host)
  if (text.length > largest) return { line: 1, problem: 'it is larger than 128 KiB', isTooMuch: true }
  return readDockerfile(text, { target: subject.target, args: new Map(subject.buildArgs.flatMap(pair)) })
}

export async function textOf({ dockerfile }: LintSubject, host: Host): Promise<string> {
  try {
    const path = resolve(host.cwd, dockerfile)
    // A link may lead to a device, which has no end, or to a pipe, on which nobody writes.
    if (!(await stat(path)).isFile()) throw new Error('it is no file')
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UserError(`${dockerfile} cannot be read`, {
      cure: 'Set file to where the Dockerfile is, set context, or leave lint out of stages.',
      cause: error,
    })
  }
}

function pair(line: string): readonly (readonly [string, string])[] {
  const found = keyValue(line)
  return found ? [found] : []
}

/** BuildKit takes the first of these that is there. */
async function ignoreFileOf({ dockerfile, context }: LintSubject, host: Host): Promise<IgnoreFile | undefined> {
  for (const file of [`${dockerfile}.dockerignore`, join(context, '.dockerignore')]) {
    const path = resolve(host.cwd, file)
    // What a link leads to counts: a device has no end.
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || found.size > largest) continue
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text !== undefined) return { file, patterns: patternsOf(text) }
  }
  return undefined
}
