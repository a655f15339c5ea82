import { isRecord } from '../core/is-record.ts'
import { type Digest, isDigest } from './digest.ts'
import { readRecord } from './document.ts'

/** What an image's config says (OCI image spec, config; docker's Healthcheck). Of another shape is as not there. */
export interface ImageConfig {
  readonly os: string
  readonly architecture: string
  readonly variant: string
  readonly diffIds: readonly Digest[]
  /** What made each layer, as the history has it; '' where it does not tell. May hold secrets. */
  readonly createdBy: readonly string[]
  /** '' where none is named: then it is root. */
  readonly user: string
  /** `NAME=value` lines. May hold secrets. */
  readonly env: readonly string[]
  readonly entrypoint: readonly string[]
  readonly cmd: readonly string[]
  readonly workingDir: string
  /** e.g. `8000/tcp` */
  readonly exposedPorts: readonly string[]
  readonly volumes: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  /** undefined where there is none, or it was switched off (`HEALTHCHECK NONE`). */
  readonly healthcheck: Healthcheck | undefined
  /** '' for SIGTERM. */
  readonly stopSignal: string
}

export interface Healthcheck {
  /** `['CMD', …]` or `['CMD-SHELL', command]`. */
  readonly test: readonly string[]
  /** Nanoseconds; 0 where the engine's default holds. */
  readonly interval: number
  readonly timeout: number
  readonly startPeriod: number
  readonly startInterval: number
  readonly retries: number
}

/** @throws BrokenImage when the bytes are no JSON object */
export function readConfig(bytes: Uint8Array): ImageConfig {
  const { os, architecture, variant, rootfs, history, config } = readRecord(bytes, 'the config')
  const settings = isRecord(config) ? config : {}
  const made = (Array.isArray(history) ? history.filter(isRecord) : []).filter(
    ({ empty_layer: empty }) => empty !== true,
  )
  const diffIds = strings(isRecord(rootfs) ? rootfs.diff_ids : undefined)
  return {
    os: text(os),
    architecture: text(architecture),
    variant: text(variant),
    diffIds: diffIds.every(isDigest) ? diffIds : [],
    createdBy: made.map(({ created_by: by }) => text(by)),
    user: text(settings.User),
    env: strings(settings.Env),
    entrypoint: strings(settings.Entrypoint),
    cmd: strings(settings.Cmd),
    workingDir: text(settings.WorkingDir),
    exposedPorts: names(settings.ExposedPorts),
    volumes: names(settings.Volumes),
    labels: isRecord(settings.Labels)
      ? Object.fromEntries(Object.entries(settings.Labels).map(([name, value]) => [name, text(value)]))
      : {},
    healthcheck: healthcheckOf(settings.Healthcheck),
    stopSignal: text(settings.StopSignal),
  }
}

function healthcheckOf(value: unknown): Healthcheck | undefined {
  if (!isRecord(value)) return undefined
  const test = strings(value.Test)
  if (test.length === 0 || test[0] === 'NONE') return undefined
  return {
    test,
    interval: count(value.Interval),
    timeout: count(value.Timeout),
    startPeriod: count(value.StartPeriod),
    startInterval: count(value.StartInterval),
    retries: count(value.Retries),
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function names(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : []
}

function count(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0
}
