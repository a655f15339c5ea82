import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface CalledStep {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

export interface CalledJob {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly steps: readonly CalledStep[]
  readonly outputs?: Readonly<Record<string, string>>
  readonly concurrency?: { readonly group: string }
}

/** `.github/workflows/image.yml`, as it is written. */
export interface CalledWorkflow {
  readonly on: {
    readonly workflow_call: Readonly<
      Record<'inputs' | 'secrets' | 'outputs', Readonly<Record<string, { readonly default?: unknown }>>>
    >
  }
  readonly jobs: Readonly<Record<string, CalledJob>>
}

export function calledWorkflow(): CalledWorkflow {
  return parse(readFileSync('.github/workflows/image.yml', 'utf8')) as CalledWorkflow
}
