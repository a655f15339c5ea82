import { isAbsolute, join, relative, resolve } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import { failTogether } from '../core/input.ts'
import { emulated } from '../docker/binfmt.ts'
import type { Builder } from '../docker/builder.ts'
import type { Docker } from '../docker/docker.ts'
import type { MirroredImage } from '../mirror/mirrored-image.ts'
import { hostPlatform, platformName } from '../oci/platform.ts'
import { builderProxy } from './builder-proxy.ts'
import { type Context, exists, findContext, isRemote } from './context.ts'
import { contradictions } from './contradictions.ts'
import { findBuilder } from './find-builder.ts'
import type { BuildInputs } from './inputs.ts'
import { dockerfilePath, missingFiles } from './local-files.ts'
import { mirroredImages } from './mirrored-images.ts'
import { missingVariables } from './missing.ts'
import { type BuilderSetting, ownBuilder } from './own-builder.ts'

/** What is read from the world before a build is planned: one docker call, no effect. */
export interface BuildWorld {
  readonly context: Context
  /** Relative to the checkout, for annotations; undefined where BuildKit fetches it. */
  readonly dockerfile: string | undefined
  /** The builder that was asked for, else the current one; undefined where one of our own is yet to be made. */
  readonly builder: Builder | undefined
  /** Whether the builder that we would make is there from an earlier run. */
  readonly ownExists: boolean
  /** How the builder that we would make is made here. */
  readonly setting: BuilderSetting
  /** The image that registers QEMU, where a mirror has it. */
  readonly binfmt: MirroredImage | undefined
  /** Architectures that this kernel runs by QEMU. */
  readonly emulated: ReadonlySet<string>
  /** Of this machine, e.g. `linux/amd64`. */
  readonly native: string
  /** The folder that holds the kept layouts. */
  readonly layoutRoot: string
  /** The name of the checkout's folder, for images that have no other name. */
  readonly folderName: string
  /** A runner that is thrown away after the job. */
  readonly hosted: boolean
  /** Names of variables that are set here, of those that decide something. */
  readonly variables: ReadonlySet<string>
  /** Build checks become annotations (`DOCKER_BUILD_CHECKS_ANNOTATIONS`). */
  readonly annotateChecks: boolean
  /** What the user should know of this machine. */
  readonly warnings: readonly string[]
  /** Whether a token for the repository is at hand. */
  readonly gitToken: boolean
  /** Other jobs build the other platforms: each then keeps a cache of its own. */
  readonly oneOfSeveral: boolean
}

/** What the hall's tables have: the token, with which a Git context is fetched, the mirror, and which part this job does. */
export type LookInputs = BuildInputs & {
  readonly githubToken?: string
  readonly toolsMirror?: string
  readonly job?: string
}

/** @throws InputError with every contradiction and missing file at once; UserError where no builder can be used */
export async function look(inputs: LookInputs, facts: Facts, host: Host, docker: Docker): Promise<BuildWorld> {
  maskSecrets(inputs, host)
  const context = await findContext(inputs, facts, host.env, host.cwd)
  failTogether([
    ...contradictions(inputs),
    ...missingVariables(inputs, host.env),
    ...(await missingFiles(inputs, context.path, host.cwd)),
  ])
  if (context.path === '-')
    throw new UserError('a context on standard input is not supported', { cure: 'Give a folder or a Git URL.' })
  const { binfmt, ...mirrored } = await mirroredImages(inputs, inputs.toolsMirror ?? '', host)
  const proxy = builderProxy(host.env, inputs.driverOpts)
  const setting = { ...mirrored, proxy: proxy.options }
  const [builder, handlers, ownExists] = await Promise.all([
    findBuilder(inputs, setting, host, docker),
    emulated(),
    exists(join(docker.buildersDir, 'instances', ownBuilder(inputs, setting).name)),
  ])
  const { env } = host
  const layoutRoot = inputs.layoutDir === '' ? join(host.cacheDir, 'layouts') : resolve(host.cwd, inputs.layoutDir)
  return {
    context,
    dockerfile: dockerfilePath(inputs, context.path, host.cwd),
    builder,
    ownExists,
    setting,
    binfmt,
    emulated: handlers,
    native: platformName(hostPlatform(process.arch)),
    layoutRoot,
    folderName: resolve(host.cwd).split(/[\\/]/).at(-1) ?? '',
    hosted: env.RUNNER_ENVIRONMENT === 'github-hosted',
    variables: new Set(Object.keys(env).filter((name) => env[name] !== undefined && env[name] !== '')),
    annotateChecks: !/^(false|0|no)$/i.test(env.DOCKER_BUILD_CHECKS_ANNOTATIONS ?? ''),
    warnings: [
      ...sentAlong(inputs, context, layoutRoot, host.cwd),
      // Only a builder that is made of them could miss them.
      ...(builder === undefined ? proxy.warnings : []),
    ],
    gitToken: (inputs.githubToken ?? '') !== '',
    oneOfSeveral: inputs.job === 'platform',
  }
}

/** A layout in the context is sent to the builder with every build. */
function sentAlong(inputs: BuildInputs, context: Context, layoutRoot: string, cwd: string): readonly string[] {
  if (inputs.layoutDir === '' || isRemote(context.path)) return []
  const from = relative(resolve(cwd, context.path), layoutRoot)
  return from.startsWith('..') || isAbsolute(from)
    ? []
    : [`layout-dir: ${inputs.layoutDir} lies in the build context; keep it out of there, or name it in .dockerignore`]
}

/** Each line too: tools print secrets line by line. */
function maskSecrets(inputs: BuildInputs, host: Host): void {
  const values = [
    ...inputs.secrets.map(({ value }) => value),
    ...inputs.secretEnvs.map(({ from }) => host.env[from] ?? ''),
  ]
  for (const value of values)
    for (const part of new Set([value, ...value.split(/\r?\n/)])) if (part.trim().length > 3) host.secret(part)
}
