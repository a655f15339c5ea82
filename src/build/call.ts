import type { Environment, Host } from '../core/host.ts'
import type { Docker } from '../docker/docker.ts'
import { startsOfLines } from '../docker/tool-line.ts'
import { makeBuilder } from './builder.ts'
import { environmentOf } from './environment.ts'
import { type Check, tellChecks } from './metadata.ts'
import type { BuildPlan } from './plan.ts'

/** What `call: check`, `outline` or `targets` told. Nothing was built. */
export interface Called {
  readonly call: 'check' | 'outline' | 'targets'
  /** `check` found nothing; the others always pass. */
  readonly passed: boolean
  /** What `check` found. */
  readonly checks: readonly Check[]
  /** What buildx printed. */
  readonly text: string
}

/** @throws ToolError where the Dockerfile cannot be looked at */
export async function call(plan: BuildPlan, host: Host, docker: Docker, secrets: Environment = {}): Promise<Called> {
  const [invocation] = plan.invocations
  if (!plan.call || !invocation) throw new Error('the plan has no call')
  await makeBuilder(plan.builder, host, docker)
  const { status, stdout } = await docker.exec(invocation.args, {
    env: environmentOf(plan, host, secrets),
    signal: host.signal,
    onStdout: host.log.raw,
    onStderr: host.log.raw,
    // `check` answers 1 when it found something; then it printed what.
    answers: plan.call === 'check' ? [0, 1] : [0],
  })
  const checks = plan.call === 'check' ? findings(stdout, plan.checks.dockerfile) : []
  if (plan.checks.annotate) tellChecks(checks, host)
  return { call: plan.call, passed: status === 0, checks, text: stdout }
}

/**
 * What `check` prints of each finding:
 *
 *     WARNING: FromAsCasing - https://docs.docker.com/go/dockerfile/rule/from-as-casing/
 *     'as' and 'FROM' keywords' casing do not match
 *     Dockerfile:1
 */
function findings(text: string, dockerfile: string | undefined): readonly Check[] {
  const lines = startsOfLines(text)
  return lines.flatMap((line, at) => {
    const [, rule = '', url = ''] = /^(?:WARNING|ERROR): (\S+)(?: - (\S+))?$/.exec(line) ?? []
    const message = lines[at + 1]
    if (rule === '' || message === undefined) return []
    const number = lineNumber(lines[at + 2] ?? '')
    const place = dockerfile === undefined ? undefined : { file: dockerfile, ...(number ? { line: number } : {}) }
    return [{ message: `${rule}: ${message}`, url, place }]
  })
}

/** `Dockerfile:12` */
function lineNumber(place: string): number | undefined {
  const digits = place.slice(place.lastIndexOf(':') + 1)
  return place.includes(':') && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}
