import type { CheckWish } from '../docker/check.ts'
import type { LintInputs } from './inputs.ts'

/** What is looked at, and what fails the gate. */
export interface LintPlan {
  readonly failOn: 'error' | 'warning' | 'never'
  readonly ignore: readonly string[]
  readonly fix: boolean
  /** undefined where the Dockerfile is not on this machine. */
  readonly subject: LintSubject | undefined
}

export interface LintSubject extends CheckWish {
  /** Of the Dockerfile, relative to the checkout. */
  readonly dockerfile: string
}

/** What the hall knows of the build. */
export interface BuildOf {
  /** A folder, or a URL. */
  readonly context: string
  /** Relative to the checkout; undefined where BuildKit fetches it. */
  readonly dockerfile: string | undefined
  readonly target: string
  readonly buildArgs: readonly string[]
  readonly buildContexts: readonly string[]
  readonly builder: string
}

export function plan(inputs: LintInputs, { dockerfile, ...build }: BuildOf): LintPlan {
  return {
    failOn: inputs.lintFailOn,
    ignore: inputs.lintIgnore,
    fix: inputs.lintFix,
    subject: dockerfile === undefined ? undefined : { ...build, file: dockerfile, dockerfile },
  }
}

/** For the dry run. Values of build arguments are nobody's business. */
export function planned({ failOn, ignore, fix, subject }: LintPlan): object {
  if (!subject) return { skipped: 'the Dockerfile is not on this machine' }
  const { dockerfile, context, target, buildArgs } = subject
  return {
    dockerfile,
    context,
    target,
    'build-args': buildArgs.map((line) => line.split('=')[0]).join(', '),
    'fails on': failOn,
    'lets pass': ignore.join(', '),
    fix: fix ? 'written into the Dockerfile' : '',
  }
}
