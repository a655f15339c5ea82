import type { BuildInputs } from './inputs.ts'

/** What the inputs do not say themselves. */
export interface Decided {
  readonly builder: string
  readonly context: string
  readonly buildContexts: readonly string[]
  readonly platforms: readonly string[]
  readonly annotations: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly attests: readonly string[]
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
  readonly secretEnvs: readonly string[]
  readonly secrets: readonly string[]
  /** undefined for a call, which gives no image. */
  readonly output: string | undefined
  readonly metadataFile: string | undefined
}

/** The arguments of docker for one build, in build-push-action's order. */
export function buildArguments(inputs: BuildInputs, decided: Decided): readonly string[] {
  const each = (flag: string, values: readonly string[]) => values.flatMap((value) => [flag, value])
  const one = (flag: string, value: string | undefined) => (value === undefined || value === '' ? [] : [flag, value])
  return [
    'buildx',
    'build',
    '--progress',
    'plain',
    ...each('--add-host', inputs.addHosts),
    ...each('--allow', inputs.allow),
    ...each('--annotation', decided.annotations),
    ...each('--build-arg', inputs.buildArgs),
    ...each('--build-context', decided.buildContexts),
    ...each('--cache-from', decided.cacheFrom),
    ...each('--cache-to', decided.cacheTo),
    ...one('--call', inputs.call),
    ...one('--cgroup-parent', inputs.cgroupParent),
    ...decided.secretEnvs,
    ...one('--file', inputs.file),
    ...each(
      '--label',
      Object.entries(decided.labels).map(([key, value]) => `${key}=${value}`),
    ),
    ...each('--no-cache-filter', inputs.noCacheFilters),
    ...one('--output', decided.output),
    ...one('--platform', decided.platforms.join(',')),
    ...each('--attest', decided.attests),
    ...decided.secrets,
    ...one('--shm-size', inputs.shmSize),
    ...each('--ssh', inputs.ssh),
    ...one('--target', inputs.target),
    ...each('--ulimit', inputs.ulimit),
    ...one('--builder', decided.builder),
    ...one('--metadata-file', decided.metadataFile),
    ...one('--network', inputs.network),
    ...(inputs.noCache ? ['--no-cache'] : []),
    ...(inputs.pull ? ['--pull'] : []),
    decided.context,
  ]
}
