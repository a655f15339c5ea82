import * as shell from 'unbash'
import type { BuildChecks } from '../../src/docker/check.ts'
import type { PlatformLayers } from '../../src/layers/read-layers.ts'
import type { ContextFacts } from '../../src/lint/context/look.ts'
import { patternsOf } from '../../src/lint/context/pattern.ts'
import { type Dockerfile, readDockerfile } from '../../src/lint/dockerfile/dockerfile.ts'
import type { Finding } from '../../src/lint/finding.ts'
import { judge, type Linted } from '../../src/lint/judge.ts'
import type { Looked } from '../../src/lint/look.ts'
import { readConfig } from '../../src/oci/config.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { entriesOf } from '../support/walked.ts'
import type { Written } from '../support/written-tar.ts'

export interface World {
  readonly target?: string
  readonly args?: Readonly<Record<string, string>>
  readonly ignore?: readonly string[]
  readonly failOn?: 'error' | 'warning' | 'never'
  readonly context?: Partial<ContextFacts>
  /** Text of the ignore file. */
  readonly ignoreFile?: string
  readonly buildContexts?: readonly string[]
  readonly digests?: Readonly<Record<string, string>>
  readonly checks?: Partial<BuildChecks>
  readonly images?: readonly PlatformLayers[]
}

export function dockerfileOf(text: string, { target = '', args = {} }: World = {}): Dockerfile {
  const read = readDockerfile(text, { target, args: new Map(Object.entries(args)) })
  if ('problem' in read) throw new Error(read.problem)
  return read
}

export function lookedAt(text: string, world: World = {}): Looked {
  const { target = '', args = {}, checks, context } = world
  const subject = {
    context: '.',
    dockerfile: 'Dockerfile',
    file: 'Dockerfile',
    target,
    buildArgs: Object.entries(args).map(([name, value]) => `${name}=${value}`),
    buildContexts: world.buildContexts ?? [],
    builder: '',
  }
  return {
    plan: { failOn: world.failOn ?? 'error', ignore: world.ignore ?? [], fix: false, subject },
    subject,
    dockerfile: readDockerfile(text, { target, args: new Map(Object.entries(args)) }),
    shell,
    ignoreFile:
      world.ignoreFile === undefined ? undefined : { file: '.dockerignore', patterns: patternsOf(world.ignoreFile) },
    context: { unwanted: [], names: new Set(), hasDevDependencies: undefined, ...context },
    digests: new Map(Object.entries(world.digests ?? {})),
    checks: { checks: [], why: undefined, ...checks },
  }
}

export function lint(text: string, world: World = {}): Linted {
  return judge(lookedAt(text, world), world.images)
}

/** What one rule says. */
export function said(rule: string, text: string, world: World = {}): readonly Finding[] {
  return lint(text, world).findings.filter((finding) => finding.rule === rule)
}

/** A Dockerfile that no rule but the one in question minds. */
export function python(...lines: readonly string[]): string {
  return ['FROM python:3.13-slim', ...lines, 'USER 10001', ''].join('\n')
}

/** An image of so many layers: what made each, and what is in it. */
export function built(
  layers: readonly (readonly [createdBy: string, entries: readonly Written[]])[],
  settings: object = {},
  platform = 'linux/amd64',
): PlatformLayers {
  const blob = { mediaType: mediaTypes.config, digest: `sha256:${'0'.repeat(64)}` as Digest, size: 1000 }
  const history = layers.map(([created_by]) => ({ created_by }))
  const says = readConfig(
    Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', history, config: settings })),
  )
  return {
    platform,
    manifest: blob,
    config: { ...blob, says },
    layers: layers.map(([createdBy, entries]) => ({ blob, diffId: undefined, createdBy, entries: entriesOf(entries) })),
  }
}

/** As BuildKit writes a RUN into the history. */
export const ran = (command: string) => `RUN /bin/sh -c ${command} # buildkit`
