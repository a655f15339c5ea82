import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as build from '../../src/build/index.ts'
import { type BuildInputs, inputs as table } from '../../src/build/inputs.ts'
import type { BuildWorld } from '../../src/build/look.ts'
import type { BuildPlan } from '../../src/build/plan.ts'
import type { Built } from '../../src/build/run.ts'
import type { Facts } from '../../src/core/facts.ts'
import type { Environment, Host } from '../../src/core/host.ts'
import { failTogether, parseTable } from '../../src/core/input.ts'
import { localHost } from '../../src/core/local-host.ts'
import { makeLog } from '../../src/core/log.ts'
import type { Tags } from '../../src/core/tags.ts'
import { type Docker, docker } from '../../src/docker/docker.ts'
import { facts } from '../support/facts.ts'

/** The build's inputs from texts, as a workflow gives them. */
export async function buildInputs(texts: Readonly<Record<string, string>> = {}): Promise<BuildInputs> {
  const { values, mistakes } = await parseTable(table, [{ read: (name) => texts[name] }])
  failTogether(mistakes)
  return values
}

/** An engine with the containerd store on an amd64 machine that also runs arm64, and a checkout. */
export function buildWorld(more: Partial<BuildWorld> = {}): BuildWorld {
  return {
    context: { path: '.', git: 'https://github.com/octo/app.git#90dd603', isGit: false },
    dockerfile: 'Dockerfile',
    builder: {
      name: 'default',
      driver: 'docker',
      error: undefined,
      nodes: [
        {
          name: 'default',
          endpoint: 'default',
          status: 'running',
          buildkit: 'v0.25.2',
          platforms: ['linux/amd64', 'linux/arm64'],
          labels: { 'org.mobyproject.buildkit.worker.snapshotter': 'overlayfs' },
          error: undefined,
        },
      ],
    },
    ownExists: false,
    setting: {},
    binfmt: undefined,
    emulated: new Set(['arm64']),
    native: 'linux/amd64',
    layoutRoot: '/layouts',
    folderName: 'app',
    hosted: false,
    variables: new Set(),
    annotateChecks: true,
    warnings: [],
    gitToken: false,
    oneOfSeveral: false,
    ...more,
  }
}

export function someTags(more: Partial<Tags> = {}): Tags {
  return {
    version: 'main',
    names: ['main'],
    images: ['ghcr.io/octo/app'],
    references: ['ghcr.io/octo/app:main'],
    labels: { 'org.opencontainers.image.title': 'app' },
    annotations: { 'org.opencontainers.image.description': 'An app' },
    annotationLevels: ['manifest'],
    prerelease: false,
    warnings: [],
    notices: [],
    ...more,
  }
}

/** A machine of this test alone, on the real engine. */
export interface RealWorld {
  readonly host: Host
  readonly docker: Docker
  /** Everything that was printed. */
  readonly said: readonly string[]
  readonly annotations: readonly {
    readonly message: string
    readonly file: string
    readonly line: number | undefined
  }[]
  readonly secrets: readonly string[]
  abort(): void
}

export async function realWorld(env: Environment, folder: string): Promise<RealWorld> {
  const said: string[] = []
  const secrets: string[] = []
  const annotations: { message: string; file: string; line: number | undefined }[] = []
  const controller = new AbortController()
  const temp = join(folder, 'temp')
  await mkdir(temp, { recursive: true })
  const host = localHost({
    kind: 'terminal',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    cwd: join(folder, 'checkout'),
    cacheDir: join(folder, 'cache'),
    tempRoot: temp,
    signal: controller.signal,
    log: makeLog({
      open: (title) => said.push(title),
      close: () => {},
      say(_level, message, place) {
        said.push(message)
        if (place) annotations.push({ message, file: place.file, line: place.line })
      },
      raw: (line) => said.push(line),
      progress: () => {},
    }),
    fetch: () => Promise.reject(new Error('a build fetches nothing itself')),
    secret: (value) => secrets.push(value),
    redact: (text) => text,
    idToken: () => Promise.reject(new Error('a build needs no id token')),
  })
  return { host, docker: await docker(host, []), said, annotations, secrets, abort: () => controller.abort() }
}

/** Writes the checkout's files. */
export async function checkout(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'checkout', name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}

/** look → plan → run, as the hall does it. */
export async function buildNow(
  world: RealWorld,
  texts: Readonly<Record<string, string>>,
  more: { readonly facts?: Partial<Facts>; readonly tags?: Tags } = {},
): Promise<Built & { readonly plan: BuildPlan }> {
  const inputs = await buildInputs(texts)
  const of = facts(more.facts)
  const plan = build.plan(inputs, of, more.tags, await build.look(inputs, of, world.host, world.docker))
  const built = await build.run(plan, world.host, world.docker, build.secretValues(inputs, world.host.env))
  return { ...built, plan }
}
