import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startRemoteEngine, withoutRemoteEngine } from '../support/remote-engine.ts'
import { runCli } from '../support/run-cli.ts'
import { runnableImage } from '../support/runnable-image.ts'
import { tinyPrograms } from '../support/tiny-programs.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const path = parts.env.PATH ?? process.env.PATH ?? ''
const missing = withoutRemoteEngine(path)
if (missing !== undefined) console.warn(`no engine of another machine is tested: ${missing}`)
const withRemote = missing === undefined ? test : test.skip

withRemote.each([
  ['that keeps its images in containerd', true],
  ['that names its images by their config', false],
])(
  'an engine of another machine (DOCKER_HOST=tcp://…) %s: loaded, started, reached there, nothing left',
  async (_, containerd) => {
    const layout = await runnableImage({
      layers: [
        [{ name: 'program', content: tinyPrograms.serve, mode: 0o755 }],
        [{ name: 'ends', content: tinyPrograms.exit, mode: 0o755 }],
      ],
      config: { Entrypoint: ['/program'], User: '10001', ExposedPorts: { '8080/tcp': {} }, StopSignal: 'SIGKILL' },
    })
    const home = await mkdtemp(join(tmpdir(), 'test-remote-'))
    const remote = await startRemoteEngine({ path, containerd })
    try {
      const env = { ...parts.env, HOME: home, XDG_CACHE_HOME: home, DOCKER_HOST: remote.dockerHost }
      const structure = join(home, 'structure.yaml')
      await writeFile(
        structure,
        'schemaVersion: 2.0.0\ncommandTests: [{ name: ends, command: /ends, setup: [[/ends]], teardown: [[/ends]] }]\n',
      )
      const services = `[
      { name: gateway, path: /health, body: ^ok$ },
      { name: silent, port: 9, path: /, timeout: 1s },
    ]`
      const image = ['--image-ref', `oci-layout://${layout.dir}@${layout.root.digest}`, '--test-read-only', 'require']
      const args = ['test', ...image, '--test-services', services, '--test-structure', structure]
      const ran = await runCli([...args, '--report-dir', home], env, home)
      const told = `${ran.stdout}${ran.stderr}`
      expect([ran.status, told]).toEqual([1, expect.stringContaining('silent on linux/amd64')])
      const { services: found, structure: looked } = JSON.parse(await readFile(join(home, 'report.json'), 'utf8'))
        .stages.test
      expect(looked).toMatchObject([{ kind: 'command', name: 'ends', outcome: 'pass' }])
      const [gateway, silent] = found
      expect([gateway.passed, gateway.checks.map((one: { check: string }) => one.check)]).toEqual([
        true,
        ['starts', 'healthy', 'answers', 'non-root', 'stops', 'read-only'],
      ])
      // Asked where that engine publishes it, and not here.
      expect(silent.checks[1].reason).toContain(`${new URL(remote.dockerHost).hostname}:`)
      const docker = (...list: readonly string[]) =>
        execFileSync('docker', list, { env: { ...process.env, ...env }, encoding: 'utf8' })
      expect(docker('ps', '--all', '--quiet')).toBe('')
      expect(docker('images', '--all', '--quiet')).toBe('')
      expect(docker('volume', 'ls', '--quiet')).toBe('')
    } finally {
      await remote.close()
      await rm(home, { recursive: true, force: true })
    }
  },
  60_000,
)
