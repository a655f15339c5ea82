import { createHash } from 'node:crypto'
import { images } from '../docker/images.ts'
import type { MirroredImage } from '../mirror/mirrored-image.ts'
import { csvField } from './csv-field.ts'
import type { BuildInputs } from './inputs.ts'
import type { AppendedNode } from './node-list.ts'

/** A builder that we make, and find again: its name stands for its settings. */
export interface OwnBuilder {
  readonly name: string
  readonly driver: string
  /** `docker` arguments that make it: its first node, then one command a node. Paths are relative to the run's temp folder. */
  readonly create: readonly (readonly string[])[]
  /** Content of `buildkitd.toml`; '' for none. */
  readonly config: string
  readonly nodes: number
  /** What the engine is given before, from a mirror. */
  readonly image?: MirroredImage
}

const configFile = 'buildkitd.toml'

/** Whether the inputs say how the builder is to be made, so that the current one is not looked at. */
export function wantsOwn(inputs: BuildInputs): boolean {
  const { driver, driverOpts, buildkitdFlags, buildkitdConfigInline, endpoint, append } = inputs
  if (driver === 'docker') return false
  return (
    driver !== undefined ||
    driverOpts.length > 0 ||
    buildkitdFlags !== '' ||
    buildkitdConfigInline !== '' ||
    endpoint !== '' ||
    append.length > 0
  )
}

/** What this machine has to say about a builder of ours. */
export interface BuilderSetting {
  /** The BuildKit image, where a mirror has it; the engine is given it before the builder boots. */
  readonly buildkit?: MirroredImage
  /** What it needs to reach registries by the proxies of this machine: see `builder-proxy.ts`. */
  readonly proxy?: readonly string[]
}

/** The image that a builder of ours would run. */
export function buildkitImage({ driverOpts }: Pick<BuildInputs, 'driverOpts'>): string {
  const option = driverOpts.map((one) => one.replace(/^"|"$/g, '')).find((one) => one.startsWith('image='))
  return option?.slice('image='.length) ?? images.buildkit
}

export function ownBuilder(inputs: BuildInputs, setting: BuilderSetting = {}): OwnBuilder {
  const driver = inputs.driver === undefined || inputs.driver === 'docker' ? 'docker-container' : inputs.driver
  const first = {
    name: undefined,
    endpoint: inputs.endpoint || undefined,
    driverOpts: withProxy(driver, withImage(driver, inputs.driverOpts, setting), setting),
    buildkitdFlags: flagsOf(inputs, driver),
    platforms: '',
  }
  const nodes: readonly AppendedNode[] = [
    first,
    ...inputs.append.map((node) => ({
      ...node,
      driverOpts: withProxy(driver, withImage(driver, node.driverOpts, setting), setting),
    })),
  ]
  const config = inputs.buildkitdConfigInline
  const settings = createHash('sha256').update(JSON.stringify([driver, nodes, config]))
  const name = `image-pipeline-${settings.digest('hex').slice(0, 8)}`
  return {
    name,
    driver,
    create: nodes.map((node, position) => createArgs(name, driver, config, node, position)),
    config,
    nodes: nodes.length,
    ...(driver === 'docker-container' && setting.buildkit ? { image: setting.buildkit } : {}),
  }
}

function createArgs(
  name: string,
  driver: string,
  config: string,
  node: AppendedNode,
  position: number,
): readonly string[] {
  return [
    'buildx',
    'create',
    '--name',
    name,
    '--driver',
    driver,
    ...(position > 0 ? ['--append'] : []),
    ...(node.name ? ['--node', node.name] : []),
    ...node.driverOpts.flatMap((option) => ['--driver-opt', option]),
    ...(node.buildkitdFlags === '' ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
    ...(node.platforms === '' ? [] : ['--platform', node.platforms]),
    ...(config === '' ? [] : ['--buildkitd-config', configFile]),
    ...(node.endpoint ? [node.endpoint] : []),
  ]
}

/** The image is pinned unless the user takes another; one that a mirror has is run under the name it gets here. */
function withImage(driver: string, options: readonly string[], { buildkit }: BuilderSetting): readonly string[] {
  if (driver !== 'docker-container' && driver !== 'kubernetes') return options
  const others = options.filter((option) => !option.replace(/^"/, '').startsWith('image='))
  const image = buildkitImage({ driverOpts: options })
  // A cluster pulls by itself.
  const here = driver === 'docker-container' && buildkit?.reference === image
  if (!here && others.length < options.length) return options
  return [`image=${here ? buildkit.name : image}`, ...others]
}

function withProxy(driver: string, options: readonly string[], { proxy = [] }: BuilderSetting): readonly string[] {
  return driver === 'docker-container' ? [...options, ...proxy.map(csvField)] : options
}

/** The daemon allows nothing dangerous by itself; what the build asks for is allowed where nothing else is said. */
function flagsOf({ buildkitdFlags, allow }: BuildInputs, driver: string): string {
  if (buildkitdFlags !== '' || driver === 'remote') return buildkitdFlags
  return allow
    .filter((name) => name === 'network.host' || name === 'security.insecure')
    .map((name) => `--allow-insecure-entitlement ${name}`)
    .join(' ')
}
