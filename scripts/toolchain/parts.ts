import { buildkitVersion, loadBuildkit, makeBuildkit } from './buildkit.ts'
import { run } from './command.ts'
import { socket, startDaemon } from './daemon.ts'
import { clientEnv } from './docker-client.ts'
import { startEmulation } from './emulation.ts'
import { engineFiles, engineVersions } from './engine.ts'
import { madeStandIns, makeStandIns, type StandIns, standIns } from './images/stand-ins.ts'
import { hasEngine, requireDebian, whyNotDebian } from './machine.ts'
import { node24Program } from './node24.ts'
import type { Got, Say } from './progress.ts'
import { registryAnswers } from './reach.ts'
import { registryProgram } from './registry.ts'

/** The environment in which `docker` means an engine that answers. */
export async function getEngine(say: Say): Promise<Got<Readonly<Record<string, string>>>> {
  if (await hasEngine())
    return { value: reachedBy(process.env), note: `the one that is here, ${await engineVersions({})}` }
  await requireDebian('Docker Engine', 'Start or install Docker Engine with buildx')
  const files = await engineFiles(say)
  await startEmulation(files)
  const started = await startDaemon(files, say)
  const env = await clientEnv(files)
  return { value: env, note: `${await engineVersions(env)}, ${started ? 'started' : 'running'} on ${socket}` }
}

/** How this shell reaches its engine, for children that see no more of its environment than they are told. */
function reachedBy(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const names = ['PATH', 'DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS_VERIFY']
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}

/** The base images to use instead of those in the registries, if the registries do not answer. */
export async function getImages(say: Say): Promise<Got<StandIns | undefined>> {
  const names = Object.values(standIns)
  const made = await madeStandIns()
  if (made !== undefined) return { value: made, note: `${names.join(', ')}, made from packages before` }
  const answers = await Promise.all(names.map(registryAnswers))
  if (!answers.includes(false)) return { value: undefined, note: 'their registries answer' }
  const why = await whyNotDebian()
  if (why !== undefined) return { value: undefined, note: `no registry answers and none can be made: ${why}` }
  return { value: await makeStandIns(say), note: `${names.join(', ')}, made from packages` }
}

/** The image for a docker-container builder: the official one where its registry answers. */
export async function getBuildkit(
  engine: Promise<Readonly<Record<string, string>>>,
  images: Promise<StandIns | undefined>,
  say: Say,
): Promise<Got<string>> {
  const official = `moby/buildkit:v${buildkitVersion}`
  const bases = await images
  if (bases === undefined) {
    const env = await engine
    await run('docker', ['pull', '--quiet', official], {
      env,
      cure: 'Check that the engine reaches Docker Hub, then run it again.',
    })
    return { value: official, note: official }
  }
  const [made, env] = await Promise.all([makeBuildkit(bases, say), engine])
  await loadBuildkit(made, env)
  return { value: made.reference, note: `${made.reference}, made from source` }
}

export async function getRegistry(say: Say): Promise<Got<string>> {
  const program = await registryProgram(say)
  return { value: program, note: (await run(program, ['--version'])).trim().replace(/^\S+ /, '') }
}

export async function getNode24(say: Say): Promise<Got<string>> {
  const program = await node24Program(say)
  return { value: program, note: (await run(program, ['--version'])).trim() }
}
