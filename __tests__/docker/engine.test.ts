import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Command } from '../../src/core/host.ts'
import { docker } from '../../src/docker/docker.ts'
import { openEngine } from '../../src/docker/engine/engine.ts'
import { fakeHost } from '../support/fake-host.ts'

let folder = ''
let socket = ''
let server: Server
let apiVersion = ''
const connections = new Set<unknown>()
const asked: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-'))
  socket = join(folder, 'docker.sock')
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    connections.add(request.socket)
    const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body))
    if (request.url === '/_ping') return void response.setHeader('api-version', apiVersion).end('OK')
    if (request.url?.endsWith('/version')) return void answer(200, { Arch: 'arm64', Os: 'linux' })
    if (request.url?.includes('/missing')) return void answer(404, { message: 'No such container: missing' })
    if (request.url?.includes('/slow')) return undefined
    request.setEncoding('utf8')
    let body = ''
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => answer(200, { url: request.url, body }))
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
})

beforeEach(() => {
  apiVersion = '1.47'
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

/** A host on which `docker system dial-stdio` is a pipe to the fake engine. */
function dialHost() {
  const dialled: string[] = []
  const host = fakeHost({
    env: { DOCKER_HOST: 'ssh://somewhere' },
    async exec(command: Command) {
      dialled.push(command.args.join(' '))
      const to = connect(socket)
      command.signal?.addEventListener('abort', () => to.destroy(), { once: true })
      to.on('data', (chunk: Buffer) => void command.onStdoutChunk?.(chunk))
      to.on('error', () => {})
      const ended = new Promise<void>((resolve) => to.once('close', () => resolve()))
      void (async () => {
        for await (const chunk of command.stdin as AsyncIterable<Uint8Array>) to.write(chunk)
        to.end()
      })().catch(() => to.destroy())
      await ended
      return ''
    },
  })
  return { host, dialled }
}

async function opened(way: 'socket' | 'dial-stdio') {
  const { host, dialled } =
    way === 'socket'
      ? { host: fakeHost({ env: { DOCKER_HOST: `unix://${socket}` } }), dialled: [] as string[] }
      : dialHost()
  return { engine: await openEngine(await docker(host, []), host), host, dialled }
}

describe.each(['socket', 'dial-stdio'] as const)('over its %s', (way) => {
  test('it speaks the version that the engine names, and keeps its connections', async () => {
    connections.clear()
    const { engine, dialled } = await opened(way)
    expect(engine).toMatchObject({ version: { major: 1, minor: 47 }, architecture: 'arm64', os: 'linux' })
    const query = { name: 'a b', platform: undefined }
    for (let at = 0; at < 5; at += 1) {
      const { body } = await engine.ask({ method: 'POST', path: '/containers/create', query, body: { at } })
      expect(body).toEqual({ url: '/v1.47/containers/create?name=a+b', body: JSON.stringify({ at }) })
    }
    expect(connections.size).toBe(1)
    expect(dialled).toEqual(way === 'socket' ? [] : ['system dial-stdio'])
    engine.close()
  })

  test('a refusal has the engine’s words', async () => {
    const { engine } = await opened(way)
    await expect(engine.ask({ method: 'GET', path: '/containers/missing/json' })).rejects.toThrow(
      'the Docker engine answers 404: No such container: missing',
    )
    engine.close()
  })

  test('an interruption ends a request that waits', async () => {
    const { engine, host } = await opened(way)
    const waiting = engine.ask({ method: 'POST', path: '/containers/slow/wait' })
    setTimeout(() => host.abort(), 20)
    await expect(waiting).rejects.toThrow('interrupted')
    engine.close()
  })
})

test('an engine that is too old, or not there, is told with the cure', async () => {
  apiVersion = '1.24'
  await expect(opened('socket')).rejects.toThrow('the Docker engine speaks API 1.24, which is too old')
  apiVersion = '1.99'
  expect((await opened('socket')).engine.version).toEqual({ major: 1, minor: 51 })
  const host = fakeHost({ env: { DOCKER_HOST: `unix://${folder}/none` } })
  await expect(openEngine(await docker(host, []), host)).rejects.toThrow('the Docker engine cannot be reached: ')
})
