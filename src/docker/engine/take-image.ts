import { messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import { type Layout, readManifest } from '../../oci/layout.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { Docker } from '../docker.ts'
import { load } from '../load.ts'
import { type Engine, EngineError } from './engine.ts'
import type { ServedLayout } from './serve-layout.ts'

/** One platform of a layout, as the engine has it. */
export interface TakenImage {
  /** What a container is made of. */
  readonly reference: string
  readonly how: 'pulled' | 'loaded'
}

export interface ImageWish {
  readonly layout: Layout
  /** Of one platform. */
  readonly manifest: Descriptor
  /** `linux/arm64` */
  readonly platform: string
  /** Of this run alone: `image-pipeline-…`. */
  readonly name: string
}

/** The names that the engine's images of a platform may get here, whichever way they take. */
export function referencesOf({ name, manifest }: Pick<ImageWish, 'name' | 'manifest'>, { repository }: ServedLayout) {
  return { pulled: `${repository}@${manifest.digest}`, loaded: `${name}:${manifest.digest.slice(-12)}` }
}

/**
 * Gives the engine the very bytes of a platform: it pulls them by digest from a registry of ours on loopback, or, where it
 * has another loopback than ours (a job container, a remote engine), they are streamed to it and what it made of them is
 * held against the layout.
 *
 * @throws UserError where the engine has other bytes, or takes none
 */
export async function takeImage(
  wish: ImageWish,
  served: ServedLayout,
  engine: Engine,
  docker: Docker,
  host: Host,
): Promise<TakenImage> {
  const { layout, manifest, platform } = wish
  const { pulled, loaded } = referencesOf(wish, served)
  try {
    const said = lastWords()
    const query = { fromImage: pulled, platform }
    await engine.ask({ method: 'POST', path: '/images/create', query, onChunk: said.write })
    const refusal = said.refusal()
    if (refusal === undefined) return { reference: pulled, how: 'pulled' }
    throw new EngineError(500, refusal)
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    // It asked us, so that it is no matter of reaching.
    if (served.asked > 0)
      throw new UserError(`the Docker engine does not take ${platform} of the image: ${messageOf(error)}`, {
        cure: 'Its words say what it lacks: room, or this platform.',
        cause: error,
      })
    host.log.debug(`the engine does not reach this loopback (${messageOf(error)}); the image is streamed to it`)
  }
  await load(
    { dir: layout.dir, root: manifest },
    [loaded],
    { ...host, log: { ...host.log, info: host.log.debug } },
    docker,
  )
  await sameImage(layout, manifest, loaded, engine)
  return { reference: loaded, how: 'loaded' }
}

/** An image that is gone is no matter. */
export async function removeImage(reference: string, engine: Engine): Promise<void> {
  try {
    await engine.ask({ method: 'DELETE', path: `/images/${reference}`, query: { force: true } })
  } catch (error) {
    if (!(error instanceof EngineError) || error.status !== 404) throw error
  }
}

/** An engine that keeps its images in containerd names them by their manifest, an older one by their config. */
async function sameImage(layout: Layout, manifest: Descriptor, reference: string, engine: Engine): Promise<void> {
  const [{ config }, { body }] = await Promise.all([
    readManifest(layout, manifest),
    engine.ask({ method: 'GET', path: `/images/${reference}/json` }),
  ])
  const id = isRecord(body) ? body.Id : undefined
  if (id === manifest.digest || id === config.digest) return
  throw new UserError(`the Docker engine made ${String(id)} of ${manifest.digest}`, {
    cure: 'Its bytes are not those that would be published: use an engine that pulls from loopback, or Docker 25 or newer.',
  })
}

/** The lines of JSON that a pull sends; only the last and what it calls an error count. */
function lastWords() {
  let rest = ''
  let error: string | undefined
  return {
    write(chunk: Uint8Array) {
      const lines = (rest + Buffer.from(chunk).toString('utf8')).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.includes('"error"')) error = errorOf(line)
    },
    refusal: () => (rest.includes('"error"') ? errorOf(rest) : error),
  }
}

function errorOf(line: string): string {
  try {
    const said: unknown = JSON.parse(line)
    return isRecord(said) && typeof said.error === 'string' ? said.error : line
  } catch {
    return line
  }
}
