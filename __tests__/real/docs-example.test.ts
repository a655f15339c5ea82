import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { child } from '../support/act/child.ts'
import { pageBlock } from '../support/page-commands/block.ts'
import { testWith } from '../support/page-commands/on-path.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const commands = pageBlock('examples/api-gateway/README.md', 'run')
let bin: string
/** Behind every name that the engine gets: it serves others too. */
let mark: string

beforeAll(async () => {
  bin = await mkdtemp(join(tmpdir(), 'docs-example-'))
  mark = basename(bin).toLowerCase()
  // Base images from where this machine has them.
  const contexts = Object.entries(parts.contexts).map(([name, at]) => ` --build-context '${name}=${at}'`)
  const path = parts.env.PATH ?? process.env.PATH ?? ''
  const docker = `#!/bin/sh
PATH='${path}'
[ "$1" = build ] || exec docker "$@"
shift
exec docker buildx build --load${contexts.join('')} "$@"
`
  await writeFile(join(bin, 'docker'), docker, { mode: 0o755 })
}, 60_000)

afterAll(async () => {
  await sh(`docker rm --force critic-${mark} gateway-${mark}; docker network rm room-${mark}; docker rmi ${mark}`)
  await rm(bin, { recursive: true, force: true })
}, 60_000)

function sh(script: string) {
  const env = { ...process.env, ...parts.env, PATH: `${bin}:${parts.env.PATH ?? process.env.PATH}` }
  const stdio = ['ignore', 'pipe', 'pipe'] as const
  return child(spawn('sh', ['-c', script], { cwd: 'examples/api-gateway', env, stdio: [...stdio] }), 100_000)
}

testWith('curl')(
  'the gateway of the README runs, knows its agents and reaches the one that was started',
  async () => {
    const port = await freePort()
    const ours = (line: string) =>
      line
        .replace(/\bapi-gateway\b/g, mark)
        .replace(/(network|create) room\b/g, `$1 room-${mark}`)
        .replace(/--name (\w+)/, `--name $1-${mark} --network-alias $1`)
        .replace('--publish 8000:', `--publish ${port}:`)
        .replace(
          /^curl localhost:8000/,
          `curl --silent --fail --retry 20 --retry-all-errors --retry-delay 1 localhost:${port}`,
        )
    const told: string[] = []
    for (const command of commands) {
      const { status, stdout, stderr } = await sh(ours(command))
      expect([command, status, stderr]).toEqual([command, 0, expect.anything()])
      told.push(stdout)
    }
    expect(told.at(-2)).toContain('"critic"')
    expect(JSON.parse(told.at(-1) ?? '')).toMatchObject({ agent: 'critic' })
  },
  120_000,
)

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise<void>((done) => server.close(() => done()))
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}
