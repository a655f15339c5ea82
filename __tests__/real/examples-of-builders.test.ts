import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite } from '../support/checked-site.ts'
import { subAction, troubleOf } from '../support/sub-action.ts'
import { realParts } from './real-parts.ts'

/** What the documentation of docker/setup-buildx-action shows as examples, by the inputs they use, in the build's own step. */
const parts = realParts()
const run = promisify(execFile)
const engine = (...args: readonly string[]) => run('docker', [...args], { env: { ...process.env, ...parts.env } })
let site: CheckedSite

beforeAll(async () => {
  site = await checkedSite(parts)
}, 60_000)
afterAll(() => site.close())

const time = 120_000

/** Builders of their own, so that no other test's are seen. */
const build = (inputs: Readonly<Record<string, string>>) =>
  subAction(site, 'build', { context: '.', ...inputs }, { env: { BUILDX_CONFIG: `${site.folder}-outside/builders` } })

test(
  'driver, its options, flags and configuration make the builder, which goes when the job is over',
  async () => {
    const image = `${site.ghcr.host}/octo/own`
    const step = await build({
      driver: 'docker-container',
      'driver-opts': `image=${parts.buildkitImage}\nnetwork=host`,
      'buildkitd-flags': '--debug',
      'buildkitd-config-inline': '[worker.oci]\n  max-parallelism = 4\n',
      name: 'my-builder',
      use: 'true',
      platforms: 'linux/amd64,linux/arm64',
      push: 'true',
      tags: `${image}:1`,
    })
    expect(troubleOf(step)).toBe('')
    expect(step.outputs).toMatchObject({ driver: 'docker-container', name: expect.stringMatching(/^image-pipeline-/) })
    expect(step.stdout).toContain('name is not heeded')
    const registry = askRegistry(site.ghcr.url, 'octo/own', 'octo:PASSWORD-CANARY')
    expect((await registry.manifest('1')).digest).toBe(step.outputs.digest)
    const { stdout } = await engine('ps', '--all', '--format', '{{.Names}}')
    expect(stdout).not.toContain(step.outputs.name)
  },
  time,
)

test(
  'append: two daemons are two nodes, each builds its platform, and the index names both',
  async () => {
    const daemons: string[] = []
    const daemon = async (): Promise<string> => {
      const address = `tcp://127.0.0.1:${20_000 + Math.floor(Math.random() * 20_000)}`
      const { stdout } = await engine(
        ...[
          'run',
          '--detach',
          '--rm',
          '--privileged',
          '--network',
          'host',
          parts.buildkitImage ?? '',
          '--addr',
          address,
        ],
      )
      daemons.push(stdout.trim())
      return address
    }
    try {
      const step = await build({
        driver: 'remote',
        endpoint: await daemon(),
        append: JSON.stringify([{ endpoint: await daemon(), platforms: 'linux/arm64' }]),
        platforms: 'linux/amd64,linux/arm64',
        push: 'true',
        tags: `${site.ghcr.host}/octo/nodes:1`,
      })
      expect(troubleOf(step)).toBe('')
      expect(Object.keys(JSON.parse(step.outputs.platforms ?? ''))).toEqual(['linux/amd64', 'linux/arm64'])
      expect(step.outputs.driver).toBe('remote')
    } finally {
      await engine('rm', '--force', ...daemons)
    }
  },
  time,
)
