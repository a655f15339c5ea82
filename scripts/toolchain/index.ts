import { contextsOf } from './images/stand-ins.ts'
import { getBuildkit, getEngine, getImages, getNode24, getRegistry } from './parts.ts'
import { allOf, timed } from './progress.ts'

export const parts = ['engine', 'images', 'registry', 'buildkit', 'node24'] as const
export type Part = (typeof parts)[number]

export interface Toolchain {
  /** What a child needs on top of the caller's environment so that `docker` means this engine. */
  readonly env: Readonly<Record<string, string>>
  /** Named build contexts that stand in for base images where their registries do not answer; {} where they do. */
  readonly contexts: Readonly<Record<string, string>>
  /** Debian's `docker-registry`; part `registry`. */
  readonly registry?: string
  /** An image for `--driver docker-container --driver-opt image=…`; part `buildkit`, which brings the engine. */
  readonly buildkitImage?: string
  /** A Node 24 executable; part `node24`. */
  readonly node24?: string
}

/**
 * The real parts that tests and the demo lean on: what the machine has is used as it is, the rest is fetched or made
 * once and kept for all checkouts. Parts are got side by side. Throws a UserError for what a person can put right.
 */
export async function toolchain(wanted: readonly Part[], say: (line: string) => void): Promise<Toolchain> {
  const want = (...names: readonly Part[]) => names.some((name) => wanted.includes(name))
  const engine = want('engine', 'buildkit') ? timed('engine', say, getEngine) : undefined
  const images = want('images', 'buildkit') ? timed('images', say, getImages) : undefined
  const buildkit =
    engine && images && want('buildkit')
      ? timed('buildkit', say, (tell) => getBuildkit(engine, images, tell))
      : undefined
  const registry = want('registry') ? timed('registry', say, getRegistry) : undefined
  const node24 = want('node24') ? timed('node24', say, getNode24) : undefined
  await allOf([engine, images, buildkit, registry, node24])
  const made = want('images') ? await images : undefined
  return {
    env: (await engine) ?? {},
    contexts: made === undefined ? {} : contextsOf(made),
    ...(buildkit && { buildkitImage: await buildkit }),
    ...(registry && { registry: await registry }),
    ...(node24 && { node24: await node24 }),
  }
}
