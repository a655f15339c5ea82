import { delimiter } from 'node:path'
import { type Chromium, getChromium } from './chromium.ts'
import { getGit } from './git.ts'
import { contextsOf } from './images/stand-ins.ts'
import { getBuildkit, getEngine, getImages, getNode24, getRegistry } from './parts.ts'
import { allOf, timed } from './progress.ts'
import { getTools, type OtherRelease } from './tools.ts'
import { getWorkflowPrograms, type WorkflowPrograms } from './workflow-programs.ts'

export const parts = [
  'engine',
  'images',
  'registry',
  'buildkit',
  'node24',
  'tools',
  'git',
  'chromium',
  'workflows',
] as const
export type Part = (typeof parts)[number]

export interface Toolchain {
  /** What a child needs on top of the caller's environment so that `docker` means this engine and `git` is there. */
  readonly env: Readonly<Record<string, string>>
  /** Named build contexts that stand in for base images where their registries do not answer; {} where they do. */
  readonly contexts: Readonly<Record<string, string>>
  /** Debian's `docker-registry`; part `registry`. */
  readonly registry?: string
  /** An image for `--driver docker-container --driver-opt image=…`; part `buildkit`, which brings the engine. */
  readonly buildkitImage?: string
  /** A Node 24 executable; part `node24`. */
  readonly node24?: string
  /** A folder for `tools-mirror`, as a file:// URL; part `tools`. Without it the pipeline fetches by itself. */
  readonly toolsMirror?: string
  /** A syft for `tools: syft=version@sha256:…`; part `tools`, on linux/amd64. */
  readonly syft?: OtherRelease
  /** A cosign for `tools: cosign=version@sha256:…`; part `tools`, where the pipeline cannot fetch the pinned one. */
  readonly cosign?: OtherRelease
  /** A browser for tests, or why there is none; part `chromium`. */
  readonly chromium?: Chromium
  /** What runs and what reads workflow files; part `workflows`. */
  readonly workflows?: WorkflowPrograms
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
  const tools = want('tools') ? timed('tools', say, getTools) : undefined
  const git = want('git') ? timed('git', say, getGit) : undefined
  const chromium = want('chromium') ? timed('chromium', say, getChromium) : undefined
  const workflows = want('workflows') ? timed('workflows', say, getWorkflowPrograms) : undefined
  await allOf([engine, images, buildkit, registry, node24, tools, git, chromium, workflows])
  const programs = (await tools) ?? {}
  const made = want('images') ? await images : undefined
  return {
    env: withGit((await engine) ?? {}, await git),
    contexts: made === undefined ? {} : contextsOf(made),
    ...(buildkit && { buildkitImage: await buildkit }),
    ...(registry && { registry: await registry }),
    ...(node24 && { node24: await node24 }),
    ...(programs.mirror && { toolsMirror: programs.mirror }),
    ...(programs.syft && { syft: programs.syft }),
    ...(programs.cosign && { cosign: programs.cosign }),
    ...(chromium && { chromium: await chromium }),
    ...(workflows && { workflows: await workflows }),
  }
}

function withGit(env: Readonly<Record<string, string>>, folder: string | undefined): Readonly<Record<string, string>> {
  if (folder === undefined) return env
  return { ...env, PATH: [folder, env.PATH ?? process.env.PATH ?? ''].join(delimiter) }
}
