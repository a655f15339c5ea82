import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach } from '@jest/globals'
import type { Toolchain } from '../../scripts/toolchain/index.ts'

const run = promisify(execFile)

/** BuildKit daemons that stand for machines, each with a cache of its own; gone after each test. */
export function buildkitDaemons(parts: Toolchain) {
  const containers: string[] = []
  const engine = (...args: string[]) => run('docker', args, { env: { ...process.env, ...parts.env } })
  afterEach(async () => {
    if (containers.length > 0) await engine('rm', '--force', ...containers.splice(0))
  })
  return {
    /** Its address, for the remote driver. */
    async buildkitd(): Promise<string> {
      const port = 20_000 + Math.floor(Math.random() * 20_000)
      const { stdout } = await engine(
        ...['run', '--detach', '--rm', '--privileged', '--network', 'host', parts.buildkitImage ?? ''],
        ...['--addr', `tcp://127.0.0.1:${port}`],
      )
      containers.push(stdout.trim())
      return `tcp://127.0.0.1:${port}`
    },
  }
}
