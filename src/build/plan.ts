import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Facts } from '../core/facts.ts'
import { known, type Tags } from '../core/tags.ts'
import type { MirroredImage } from '../mirror/mirrored-image.ts'
import { platformSlug } from '../oci/platform.ts'
import { buildArguments } from './arguments.ts'
import { type Attestations, attestations } from './attestations.ts'
import { caches, cacheVariables } from './caches.ts'
import { fillTemplate, isGitUrl } from './context.ts'
import { csvField } from './csv-field.ts'
import { type Emulation, emulation } from './emulation.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildWorld } from './look.ts'
import { ownBuilder } from './own-builder.ts'
import { secretArguments } from './secrets.ts'

/** Everything that will be done, and nothing secret: it is printed in a dry run. */
export interface BuildPlan {
  readonly builder: BuilderPlan
  readonly qemu: Emulation
  /** One for all platforms; one a platform, side by side, where the builder has several nodes. */
  readonly invocations: readonly Invocation[]
  /** The kept folder of this image: its layouts and the lock. */
  readonly folder: string
  /** The OCI layout with the result. */
  readonly layout: string
  /** Variables that buildx sees beside docker's own. */
  readonly env: Readonly<Record<string, string>>
  /** Names of our variables that buildx sees: those of a cache. */
  readonly passedOn: readonly string[]
  /** Names of the variables that must hold a secret; the values travel beside the plan. */
  readonly secrets: readonly string[]
  /** Annotations of the index, by key, for the one that we join. */
  readonly indexAnnotations: Readonly<Record<string, string>>
  readonly call: 'check' | 'outline' | 'targets' | undefined
  /** Names that the engine gives the image; empty where it is not loaded. */
  readonly load: readonly string[]
  readonly checks: { readonly annotate: boolean; readonly dockerfile: string | undefined }
  readonly warnings: readonly string[]
}

export interface BuilderPlan {
  readonly name: string
  readonly driver: string
  /** Commands that make it; empty where it is there. Paths are relative to the run's temp folder. */
  readonly create: readonly (readonly string[])[]
  readonly config: string
  /** What the engine is given before it boots, from a mirror. */
  readonly image?: MirroredImage
  /** Removed when the run ends: ours, on a runner that is thrown away anyway. */
  readonly remove: readonly string[] | undefined
}

export interface Invocation {
  /** Empty for the builder's own platform. */
  readonly platforms: readonly string[]
  /** Arguments of docker. */
  readonly args: readonly string[]
  /** The layout it writes, and the file that tells what was built. */
  readonly layout: string
  readonly metadataFile: string
}

/** Pure: the same inputs and facts give the same plan. */
export function plan(inputs: BuildInputs, facts: Facts, tags: Tags | undefined, world: BuildWorld): BuildPlan {
  const builder = builderPlan(inputs, world)
  const folder = join(world.layoutRoot, folderKey(facts, tags, world))
  const layout = join(folder, 'image')
  const attested = attestations(inputs, facts, world)
  const buildContexts = inputs.buildContexts.map((line) => fillTemplate(line, world.context.git))
  const fetches = [world.context.path, ...buildContexts.map((line) => line.slice(line.indexOf('=') + 1))].some(isGitUrl)
  const gitHost = fetches && world.gitToken ? new URL(facts.serverUrl).host : undefined
  const secrets = secretArguments(inputs, gitHost)
  const clock = clockOf(inputs, facts, world)
  const options = inputs.exportOptions.map((option) => `,${option}`).join('')
  const { call } = inputs
  const nodes = world.builder?.nodes.length ?? ownBuilder(inputs, world.setting).nodes
  const apart = nodes > 1 && inputs.platforms.length > 1 && call === undefined
  // The index of several nodes is ours: `joinLayouts` annotates it.
  const isIndex = !apart && (attested.any || inputs.platforms.length > 1)

  const invocation = (platforms: readonly string[], of: string, suffix?: string): Invocation => {
    const cache = caches(inputs.cacheFrom, inputs.cacheTo, suffix)
    const metadataFile = `${of}.metadata.json`
    const args = buildArguments(inputs, {
      builder: builder.name,
      context: world.context.path,
      buildContexts,
      platforms,
      annotations: call ? [] : annotationsOf(tags, isIndex),
      labels: known(tags?.labels),
      attests: call ? [] : attested.attests,
      cacheFrom: cache.from,
      cacheTo: call ? [] : cache.to,
      secretEnvs: secrets.fromVariables,
      secrets: secrets.others,
      output: call ? undefined : `type=oci,tar=false,${csvField(`dest=${of}`)}${clock.output}${options}`,
      metadataFile: call ? undefined : metadataFile,
    })
    return { platforms, args, layout: of, metadataFile }
  }
  return {
    builder,
    qemu: emulation(inputs, world, builder.driver),
    invocations: apart
      ? inputs.platforms.map((name) => invocation([name], join(folder, platformSlug(name)), name))
      : [invocation(inputs.platforms, layout, world.oneOfSeveral ? inputs.platforms.join('-') : undefined)],
    folder,
    layout,
    env: { BUILDX_METADATA_WARNINGS: 'true', ...clock.env },
    passedOn: cacheVariables([...inputs.cacheFrom, ...inputs.cacheTo], world.variables),
    secrets: secrets.variables,
    indexAnnotations: known(tags?.annotations),
    call,
    load: inputs.load ? loadNames(facts, tags, world) : [],
    checks: { annotate: world.annotateChecks, dockerfile: world.dockerfile },
    warnings: [...warningsOf(inputs, attested, apart), ...world.warnings],
  }
}

function builderPlan(inputs: BuildInputs, { builder, ownExists, hosted, setting }: BuildWorld): BuilderPlan {
  const own = ownBuilder(inputs, setting)
  if (builder && builder.name !== own.name)
    return { name: builder.name, driver: builder.driver, create: [], config: '', remove: undefined }
  const keep = inputs.keepState ? ['--keep-state'] : []
  return {
    name: own.name,
    driver: own.driver,
    create: builder || ownExists ? [] : own.create,
    config: own.config,
    ...(own.image ? { image: own.image } : {}),
    remove: hosted ? ['buildx', 'rm', '--force', ...keep, own.name] : undefined,
  }
}

/** The layout is kept by repository and image. The digits keep apart what the readable part would mix. */
function folderKey(facts: Facts, tags: Tags | undefined, { folderName }: BuildWorld): string {
  const repository = facts.repository.fullName || folderName
  const image = tags?.images[0] ?? ''
  const digits = createHash('sha256')
    .update(JSON.stringify([repository, image]))
    .digest('hex')
    .slice(0, 8)
  const name = (image.split('/').at(-1) || repository).replaceAll(/[^\w.-]+/g, '-').slice(0, 40)
  return `${name}-${digits}`
}

/**
 * One clock: unless the build has one of its own, its times are those of the commit. The exporter is told, not the
 * Dockerfile's frontend: that would give each WORKDIR and COPY the time of the commit and so run every step after them
 * anew for each commit. Who sets SOURCE_DATE_EPOCH wants just that.
 */
function clockOf({ buildArgs }: BuildInputs, { created }: Facts, { variables }: BuildWorld) {
  if (buildArgs.some((argument) => argument.startsWith('SOURCE_DATE_EPOCH='))) return { output: '', env: {} }
  const seconds = String(Math.floor(created.getTime() / 1000))
  const asked = variables.has('SOURCE_DATE_EPOCH')
  return { output: `,source-date-epoch=${seconds}`, env: asked ? { SOURCE_DATE_EPOCH: seconds } : {} }
}

/** On the manifests always; on the index where there is one, because buildx refuses it elsewhere. */
function annotationsOf(tags: Tags | undefined, isIndex: boolean): readonly string[] {
  const asked = (tags?.annotationLevels ?? []).filter((level) => isIndex || level === 'manifest')
  const levels = [...new Set(['manifest', ...(isIndex ? ['index'] : []), ...asked])]
  return Object.entries(known(tags?.annotations)).flatMap(([key, value]) =>
    levels.map((level) => `${level}:${key}=${value}`),
  )
}

/** The tags of this run; without an image, the repository's name. */
function loadNames(facts: Facts, tags: Tags | undefined, { folderName }: BuildWorld): readonly string[] {
  if (tags && tags.images.length > 0 && tags.references.length > 0) return tags.references
  const name = (facts.repository.fullName || folderName).toLowerCase().replaceAll(/[^a-z0-9/._-]+/g, '-')
  return [`${name}:${tags?.version || 'latest'}`]
}

function warningsOf({ buildArgs }: BuildInputs, { tellsArguments }: Attestations, apart: boolean): readonly string[] {
  const names = buildArgs.map((argument) => argument.split('=')[0] ?? '')
  const telling = names.filter((name) => /(secret|token|passw(or)?d|api_?key|private_?key|credential)/i.test(name))
  const kept = tellsArguments ? 'the image’s history and its provenance tell' : 'the image’s history may tell'
  return [
    ...telling.map((name) => `build-args: ${name} looks like a secret, and ${kept} its value; use secrets instead`),
    ...(apart ? ['the builder has several nodes: each platform is built by itself, with a cache of its own'] : []),
  ]
}
