import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { nodes } from './nodes.ts'

let api: Server
let proxy: Server
const tunnelled: string[] = []
const port = (server: Server) => (server.address() as { port: number }).port

beforeAll(async () => {
  api = createServer((_, answer) => {
    answer.setHeader('content-type', 'application/json')
    answer.end(
      JSON.stringify({
        name: 'app',
        full_name: 'octo/app',
        description: 'told by the API',
        default_branch: 'main',
        html_url: 'https://github.com/octo/app',
      }),
    )
  })
  proxy = createServer().on('connect', (request, socket: Socket) => {
    tunnelled.push(request.url ?? '')
    const to = connect(port(api), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      to.pipe(socket).pipe(to)
    })
    for (const end of [socket, to]) end.on('error', () => {})
  })
  await once(api.listen(0), 'listening')
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
})

afterAll(() => {
  for (const server of [api, proxy]) server.closeAllConnections()
  for (const server of [api, proxy]) server.close()
})

test.each(nodes)('%s: where a proxy is set, the GitHub API is asked through it', async (_, node) => {
  tunnelled.length = 0
  const { main } = await asRunner({
    node,
    env: {
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
      GITHUB_API_URL: 'http://api.example.test',
      http_proxy: `http://127.0.0.1:${port(proxy)}`,
    },
    with: { stages: 'metadata', images: 'ghcr.io/octo/app', 'github-token': 'ghs_x' },
  })
  expect(main.status).toBe(0)
  expect(tunnelled).toContain('api.example.test:80')
  expect(main.outputs.labels).toContain('org.opencontainers.image.description=told by the API')
})

/** An address of this machine that is not loopback, for which no exception is made without being asked for. */
const address = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address
if (address === undefined) console.warn('NO_PROXY is not tested: this machine has no address but loopback')
const addressTest = address === undefined ? test.skip : test

addressTest.each([
  ['asked by the proxy', '', 1],
  ['asked directly where NO_PROXY names it', `localhost, ${address}/32`, 0],
])('a server of the local network is %s', async (_, NO_PROXY, times) => {
  tunnelled.length = 0
  const { main } = await asRunner({
    node: process.execPath,
    env: {
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
      GITHUB_API_URL: `http://${address}:${port(api)}`,
      HTTP_PROXY: `127.0.0.1:${port(proxy)}`,
      NO_PROXY,
    },
    with: { stages: 'metadata', images: 'ghcr.io/octo/app', 'github-token': 'ghs_x' },
  })
  expect(main.status).toBe(0)
  expect(tunnelled).toEqual(Array.from({ length: times }, () => `${address}:${port(api)}`))
  expect(main.outputs.labels).toContain('org.opencontainers.image.description=told by the API')
})
