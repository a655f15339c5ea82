import { InterruptedError, messageOf } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import type { Docker } from './docker.ts'

/** What a Dockerfile is looked at with, as the build has it. */
export interface CheckWish {
  /** Paths as docker takes them. */
  readonly context: string
  /** '' for the one of the context. */
  readonly file: string
  readonly target: string
  readonly buildArgs: readonly string[]
  readonly buildContexts: readonly string[]
  /** '' for the current one. */
  readonly builder: string
}

/** What BuildKit's own checks found. */
export interface BuildChecks {
  readonly checks: readonly BuildCheck[]
  /** Why it did not look, or not to the end; undefined where it did. */
  readonly why: string | undefined
}

export interface BuildCheck {
  /** e.g. `FromAsCasing`; '' for what keeps it from being built. */
  readonly rule: string
  /** Text of BuildKit's, which may hold the Dockerfile's. */
  readonly detail: string
  readonly url: string
  /** Counts from 1; 0 where it is about no line. */
  readonly line: number
}

/** `docker buildx build --call=check`, on stdout as JSON. It needs the base images' metadata, and builds nothing. */
export async function buildChecks(docker: Docker, wish: CheckWish, signal?: AbortSignal): Promise<BuildChecks> {
  try {
    const { stdout, stderr } = await docker.exec(callArguments('check', wish), {
      ...(signal ? { signal } : {}),
      // 1 is its answer where it found something, and where it could not look.
      answers: [0, 1],
    })
    return readChecks(stdout) ?? { checks: [], why: lastLine(stderr) || 'it gave no answer' }
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    return { checks: [], why: messageOf(error) }
  }
}

export function callArguments(call: 'check' | 'targets', wish: CheckWish): readonly string[] {
  const each = (flag: string, values: readonly string[]) => values.flatMap((value) => [flag, value])
  const one = (flag: string, value: string) => (value === '' ? [] : [flag, value])
  return [
    'buildx',
    'build',
    '--call',
    `${call},format=json`,
    ...each('--build-arg', wish.buildArgs),
    ...each('--build-context', wish.buildContexts),
    ...one('--file', wish.file),
    ...one('--target', wish.target),
    ...one('--builder', wish.builder),
    wish.context,
  ]
}

/** undefined for what is no such JSON. */
export function readChecks(stdout: string): BuildChecks | undefined {
  const answer = parse(stdout)
  if (!isRecord(answer)) return undefined
  const warnings = Array.isArray(answer.warnings) ? answer.warnings.filter(isRecord) : []
  const error = isRecord(answer.buildError) ? answer.buildError : undefined
  const found = warnings.map((warning) => ({
    rule: text(warning.ruleName),
    detail: text(warning.detail) || text(warning.description),
    url: text(warning.url),
    line: lineOf(warning.location),
  }))
  if (!error) return { checks: found, why: undefined }
  const detail = text(error.message)
  // A registry that does not answer is no fault of the Dockerfile's; it may be one again when it is built.
  if (/failed to resolve source metadata|failed to do request|failed to fetch|failed to authorize/.test(detail))
    return { checks: found, why: detail }
  return { checks: [...found, { rule: '', detail, url: '', line: lineOf(error.location) }], why: undefined }
}

/** `{"ranges":[{"start":{"line":1}}]}` */
function lineOf(location: unknown): number {
  const ranges: unknown = isRecord(location) ? location.ranges : undefined
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined
  const start: unknown = isRecord(first) ? first.start : undefined
  const line = isRecord(start) ? start.line : 0
  return typeof line === 'number' && line > 0 ? line : 0
}

function parse(stdout: string): unknown {
  try {
    return JSON.parse(stdout)
  } catch {
    return undefined
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function lastLine(stderr: string): string {
  return stderr.trim().split('\n').at(-1)?.trim() ?? ''
}
