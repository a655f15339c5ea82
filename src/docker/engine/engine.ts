import { readFile, stat } from 'node:fs/promises'
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { InterruptedError, messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import type { Docker } from '../docker.ts'
import { dialStdio } from './dial-stdio.ts'

/** Docker's own HTTP interface: a request takes milliseconds where a docker command takes a tenth of a second. */
export interface Engine {
  /** The interface's version that is spoken, e.g. 1.51. */
  readonly version: ApiVersion
  /** Of its containers, as a config names it: `amd64`. */
  readonly architecture: string
  readonly os: string
  /** @throws EngineError for what it refuses, InterruptedError */
  ask(wish: EngineWish): Promise<EngineAnswer>
  /** The connections end. */
  close(): void
}

export interface ApiVersion {
  readonly major: number
  readonly minor: number
}

export interface EngineWish {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE'
  /** Without the version, e.g. `/containers/json`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Hears of each piece of the answer, which is then not kept. */
  readonly onChunk?: (chunk: Uint8Array) => void
  /** Ends the request, as the host's own signal does. */
  readonly signal?: AbortSignal
}

export interface EngineAnswer {
  readonly status: number
  /** Parsed where it is JSON; undefined where nothing came. */
  readonly body: unknown
}

/** What the engine refused, in its own words. */
export class EngineError extends UserError {
  readonly status: number

  constructor(status: number, message: string) {
    super(`the Docker engine answers ${status}: ${message}`, { cure: 'These are the words of the engine.' })
    this.name = 'EngineError'
    this.status = status
  }
}

/** Docker 20.10's; older ones know no platform of a container. */
const oldest: ApiVersion = { major: 1, minor: 41 }
/** The newest whose answers were read. */
const newest: ApiVersion = { major: 1, minor: 51 }
/** Connections at once: each is a process of docker's where the engine has no socket here. */
const widths = { socket: 32, child: 6 }
const usualSocket = '/var/run/docker.sock'
/** Bytes of an answer that are kept. */
const largestAnswer = 32 * 2 ** 20

/**
 * Opens the engine that the docker command line means: by its socket where that is a plain one here, else through
 * `docker system dial-stdio`, which knows contexts, ssh and certificates.
 *
 * @throws UserError where no engine answers or it is too old
 */
export async function openEngine(docker: Docker, host: Host): Promise<Engine> {
  const socket = await plainSocket(docker)
  const agent = agentOf(socket === undefined ? () => dialStdio(docker, host.signal) : () => connect(socket), {
    keepAlive: true,
    maxSockets: socket === undefined ? widths.child : widths.socket,
  })
  const speak = async (
    wish: EngineWish,
    version?: ApiVersion,
  ): Promise<EngineAnswer & { readonly headers: IncomingMessage['headers'] }> => {
    // One of its own: many requests at once would all listen to the host's.
    const signal = AbortSignal.any([host.signal, ...(wish.signal ? [wish.signal] : [])])
    if (signal.aborted) throw new InterruptedError(signal.reason)
    try {
      return await exchange(agent, wish, version, signal)
    } catch (error) {
      if (signal.aborted) throw new InterruptedError(error)
      if (error instanceof UserError) throw error
      throw new UserError(`the Docker engine cannot be reached: ${messageOf(error)}`, {
        cure: 'Start Docker, or say by DOCKER_HOST or DOCKER_CONTEXT which engine is meant.',
        cause: error,
      })
    }
  }
  try {
    const { headers } = await speak({ method: 'GET', path: '/_ping' })
    const version = spoken(String(headers['api-version'] ?? ''))
    const { body } = await speak({ method: 'GET', path: '/version' }, version)
    const { Arch, Os } = isRecord(body) ? body : {}
    return {
      version,
      architecture: typeof Arch === 'string' ? Arch : '',
      os: typeof Os === 'string' ? Os : 'linux',
      ask: (wish) => speak(wish, version),
      close: () => agent.destroy(),
    }
  } catch (error) {
    agent.destroy()
    throw error
  }
}

export function isAtLeast({ major, minor }: ApiVersion, wanted: string): boolean {
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

function spoken(text: string): ApiVersion {
  const [major = 0, minor = 0] = text.split('.').map(Number)
  const version = { major, minor }
  if (isAtLeast(version, `${oldest.major}.${oldest.minor}`))
    return isAtLeast(version, `${newest.major}.${newest.minor}`) ? newest : version
  throw new UserError(`the Docker engine speaks API ${text || '(it does not say which)'}, which is too old`, {
    cure: 'Use Docker 20.10 or newer.',
  })
}

/** The socket where the engine listens on this machine; undefined where docker has to find the way. */
async function plainSocket({ env }: Docker): Promise<string | undefined> {
  if (env.DOCKER_HOST) return /^unix:\/\/(\/.+)$/.exec(env.DOCKER_HOST)?.[1]
  if (env.DOCKER_CONTEXT || process.platform === 'win32') return undefined
  const text = await readFile(join(env.DOCKER_CONFIG ?? '', 'config.json'), 'utf8').catch(() => '{}')
  const config = parsed(text)
  if (isRecord(config) && config.currentContext !== undefined && config.currentContext !== 'default') return undefined
  return (await stat(usualSocket).catch(() => undefined))?.isSocket() ? usualSocket : undefined
}

function agentOf(dial: () => Duplex, options: ConstructorParameters<typeof Agent>[0]): Agent {
  return Object.assign(new Agent(options), { createConnection: dial })
}

function exchange(agent: Agent, wish: EngineWish, version: ApiVersion | undefined, signal: AbortSignal) {
  const { method, path, query = {}, body, onChunk } = wish
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const text = body === undefined ? undefined : JSON.stringify(body)
  const at = `${version ? `/v${version.major}.${version.minor}` : ''}${path}${search.size === 0 ? '' : `?${search}`}`
  return new Promise<EngineAnswer & { readonly headers: IncomingMessage['headers'] }>((resolve, reject) => {
    const asked = httpRequest(
      {
        agent,
        method,
        path: at,
        signal,
        headers: {
          host: 'docker',
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (response) => {
        read(response, onChunk).then(
          (value) => resolve({ ...value, headers: response.headers }),
          (error) => {
            response.destroy()
            reject(error)
          },
        )
      },
    )
    asked.once('error', reject)
    asked.end(text)
  })
}

async function read(response: IncomingMessage, onChunk: EngineWish['onChunk']): Promise<EngineAnswer> {
  const { statusCode: status = 0 } = response
  const failed = status >= 400
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    if (onChunk && !failed) {
      onChunk(chunk)
      continue
    }
    size += chunk.length
    if (size > largestAnswer) throw new Error(`an answer of it has more than ${largestAnswer} bytes`)
    parts.push(chunk)
  }
  const text = Buffer.concat(parts).toString('utf8')
  const body = parsed(text)
  if (failed) throw new EngineError(status, isRecord(body) && typeof body.message === 'string' ? body.message : text)
  return { status, body }
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
