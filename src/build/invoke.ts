import { mkdir, rm } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { UserError } from '../core/errors.ts'
import type { Environment, Log } from '../core/host.ts'
import { ToolError } from '../core/tool-error.ts'
import type { Docker, DockerOptions } from '../docker/docker.ts'
import { startOfLine, startsOfLines } from '../docker/tool-line.ts'
import type { Layout } from '../oci/layout.ts'
import { csvField } from './csv-field.ts'
import { type Metadata, readMetadata, rootOf } from './metadata.ts'
import type { Invocation } from './plan.ts'
import { countSteps, type Steps } from './steps.ts'
import { unpackLayout } from './unpack-layout.ts'
import { IncompleteLayout, verifyLayout, WrongBlobs } from './verify-layout.ts'

export interface Invoked {
  readonly layout: Layout
  readonly metadata: Metadata
  readonly steps: Steps
}

/**
 * One build into its kept layout. Seldom two platforms that share a layer get in each other's way there: then the build,
 * cached by now, is done again, and if need be once more as a tar stream that we unpack. A cache that cannot be set up
 * is left out. A blob of the kept layout that is not what its name says is deleted, and the build is done once more.
 *
 * @throws ToolError with the last words of buildx, UserError where a blob is wrong again
 */
export async function invoke(
  invocation: Invocation,
  env: Environment,
  docker: Docker,
  log: Log,
  signal: AbortSignal,
): Promise<Invoked> {
  const steps = countSteps()
  const onStderr = (line: string) => {
    steps.line(line)
    // The store's own retries; when they do not help, the build fails and is told.
    if (line.startsWith('ERROR: (*service).Write failed') && tellsOfLock(line)) log.debug(line)
    else log.raw(line)
  }
  const options = { env, signal, onStderr, onStdout: log.raw }
  await mkdir(invocation.layout, { recursive: true })
  await rm(invocation.metadataFile, { force: true })
  let { args } = invocation
  let wrong = false
  for (let failures = 0; ; ) {
    try {
      if (failures < 2) await docker.exec(args, options)
      else await streamed({ ...invocation, args }, options, docker)
      return await result(invocation, steps.steps(), signal)
    } catch (error) {
      const less = withoutBadCache(args, error)
      if (less.length < args.length) {
        log.warning(`A cache cannot be used and is left out: ${lastLine(error)}`)
        args = less
      } else if (storeFailed(error) && failures < 2) {
        log.info('Two platforms wrote the same layer at once; building again from the cache.')
        failures += 1
      } else if (error instanceof WrongBlobs && !wrong) {
        log.warning(`${error.message}; it was deleted and is built again`)
        wrong = true
      } else if (error instanceof WrongBlobs)
        throw new UserError(error.message, {
          cure: 'Something changes that folder while the build writes there: stop it, or set layout-dir to a folder of this job alone.',
          cause: error,
        })
      else throw error
    }
  }
}

/** A tar on buildx's stdout is unpacked as it comes; a wrong blob ends buildx, and its failure ends the unpacking. */
async function streamed(invocation: Invocation, options: DockerOptions, docker: Docker): Promise<void> {
  const tar = new PassThrough()
  const end = (error: Error): never => {
    tar.destroy(error)
    throw error
  }
  const written = unpackLayout(tar, invocation.layout).catch(end)
  const build = docker
    .exec(streamArguments(invocation), { ...options, onStdoutChunk: (chunk) => push(tar, chunk) })
    .then(() => tar.end())
    .catch(end)
  const outcomes = await Promise.allSettled([build, written])
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}

/** The same build, its layout on stdout. */
export function streamArguments({ args, layout }: Invocation): readonly string[] {
  const streamed = (output: string) => output.replace('tar=false,', '').replace(csvField(`dest=${layout}`), 'dest=-')
  return args.map((arg, at) => (args[at - 1] === '--output' ? streamed(arg) : arg))
}

/** Takes nobody's word: what was built is read from the metadata file, and every blob is held against its digest. */
async function result({ layout: dir, metadataFile }: Invocation, steps: Steps, signal: AbortSignal): Promise<Invoked> {
  const metadata = await readMetadata(metadataFile)
  const layout = { dir, root: rootOf(metadata) }
  await verifyLayout(layout, signal)
  return { layout, metadata, steps }
}

/** `ERROR: … ref layer-sha256:aa locked for 1.03ms …` */
function tellsOfLock(line: string): boolean {
  if (!line.startsWith('ERROR: ')) return false
  const words = startOfLine(line).split(' ')
  return words.some(
    (word, at) => word === 'locked' && words[at - 2] === 'ref' && words[at - 1]?.includes('sha256:') === true,
  )
}

function storeFailed(error: unknown): boolean {
  return (
    error instanceof IncompleteLayout || (error instanceof ToolError && startsOfLines(error.stderr).some(tellsOfLock))
  )
}

function push(stream: PassThrough, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => stream.write(chunk, (error) => (error ? reject(error) : resolve())))
}

/**
 * `ignore-error` does not cover a cache that cannot even be set up, e.g. for want of a token. Only what ended the build
 * counts: a cache that could not be read is told too, and harms nobody.
 */
function withoutBadCache(args: readonly string[], error: unknown): readonly string[] {
  const kind = error instanceof ToolError ? startsOfLines(error.stderr).map(badCache).find(Boolean) : undefined
  const bad = (flag: string | undefined, value: string | undefined) =>
    (flag === '--cache-from' && kind === 'importer') ||
    (flag === '--cache-to' && kind === 'exporter' && value?.includes('ignore-error=true') === true)
  return args.filter((arg, at) => !bad(arg, args[at + 1]) && !bad(args[at - 1], arg))
}

/** `ERROR: failed to solve: failed to configure gha cache exporter: …` */
function badCache(line: string): string | undefined {
  const at = line.startsWith('ERROR: ') ? line.indexOf('failed to solve: failed to configure ') : -1
  return at < 0 ? undefined : /^[a-z0-9]{1,40} cache (importer|exporter)/.exec(line.slice(at + 37))?.[1]
}

function lastLine(error: unknown): string {
  return error instanceof ToolError ? (error.stderr.trim().split('\n').at(-1) ?? '') : ''
}
