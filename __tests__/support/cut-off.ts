import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Toolchain } from '../../scripts/toolchain/index.ts'
import { demoDatabase } from '../../scripts/trivy-database/demo.ts'
import { pushDatabase } from '../../scripts/trivy-database/index.ts'
import type { Step } from './as-runner.ts'
import { type Distribution, startDistribution } from './distribution.ts'
import { publishingStep, repository } from './real-step.ts'
import { type RemoteEngine, startRemoteEngine } from './remote-engine.ts'

const run = promisify(execFile)

/** A machine with an engine and a registry, and nothing else that could be reached. */
export interface CutOff {
  readonly folder: string
  /** Where this machine, which is not cut off, has what a mirror is filled with. */
  readonly sources: { readonly database: string; readonly buildkit: string }
  /** The only registry there, as seen from here. */
  readonly registry: Distribution
  readonly engine: RemoteEngine
  /** A step on that machine. */
  step(changes?: Partial<Step>): Step
  /** How often something there has tried to leave. */
  attempts(): number
  close(): Promise<void>
}

const dockerfile = `FROM python:3.11-slim
COPY hello.txt /srv/
WORKDIR /srv
EXPOSE 8080
USER 10001
STOPSIGNAL SIGKILL
CMD ["python3", "-m", "http.server", "8080"]
`

export async function cutOff(parts: Toolchain): Promise<CutOff> {
  const root = await mkdtemp(join(tmpdir(), 'cut-off-'))
  const folder = join(root, 'checkout')
  const program = parts.registry ?? 'docker-registry'
  const path = parts.env.PATH ?? process.env.PATH ?? ''
  const [engine, outside] = await Promise.all([
    startRemoteEngine({ path, containerd: false }),
    startDistribution(program),
  ])
  const registry = await startDistribution(program, undefined, engine)
  const sha = await checkout(folder, parts)
  const database = `${outside.host}/x/trivy-db:2`
  const to = { url: `http://${outside.host}`, repository: 'x/trivy-db', tag: '2' }
  await pushDatabase(to, demoDatabase, { updatedAt: new Date() })
  const buildkit = await pushBuildkit(parts, outside.host)
  const port = registry.host.split(':')[1]
  return {
    folder: root,
    sources: { database, buildkit },
    registry,
    engine,
    attempts() {
      const [program = '', ...args] = [...engine.launch, 'cat', '/proc/self/net/snmp']
      const [names = '', values = ''] = execFileSync(program, args, { encoding: 'utf8' }).split('\n')
      return Number(values.split(' ')[names.split(' ').indexOf('OutNoRoutes')])
    },
    step: (changes = {}) =>
      publishingStep(
        parts,
        { folder, registry: `127.0.0.1:${port}`, layouts: join(root, 'layouts') },
        {
          launch: engine.launch,
          event: { name: 'push', payload: { repository, before: '0'.repeat(40), after: sha, ref: 'refs/heads/main' } },
          ...changes,
          env: { GITHUB_SHA: sha, DOCKER_HOST: engine.socket, BUILDX_CONFIG: join(root, 'builders'), ...changes.env },
          with: {
            stages: 'metadata,lint,secrets,build,analyze,scan,sbom,test,publish,sign',
            'report-dir': join(root, 'report'),
            'driver-opts': `image=${buildkit}`,
            // Emulated, the other one takes its time.
            'test-platforms': 'linux/amd64',
            ...changes.with,
          },
        },
      ),
    async close() {
      await Promise.all([registry.close(), outside.close()])
      await engine.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

async function checkout(folder: string, parts: Toolchain): Promise<string> {
  await mkdir(folder)
  await writeFile(join(folder, 'Dockerfile'), dockerfile)
  await writeFile(join(folder, 'hello.txt'), 'hello\n')
  const author = ['-c', 'user.name=o', '-c', 'user.email=o@example.invalid']
  const git = async (...args: readonly string[]) =>
    (await run('git', ['-C', folder, ...author, ...args], { env: { ...process.env, ...parts.env } })).stdout.trim()
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '.')
  await git('commit', '--quiet', '--message=one')
  return git('rev-parse', 'HEAD')
}

/** Stands in for Docker Hub's, which not every machine reaches. Gives its name with its digest. */
async function pushBuildkit({ buildkitImage = '', env }: Toolchain, registry: string): Promise<string> {
  const name = `${registry}/moby/buildkit:stand-in`
  const docker = (...args: readonly string[]) => run('docker', args, { env: { ...process.env, ...env } })
  await docker('tag', buildkitImage, name)
  try {
    await docker('push', '--quiet', name)
  } finally {
    await docker('rmi', name)
  }
  const headers = { accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json' }
  const answer = await fetch(`http://${registry}/v2/moby/buildkit/manifests/stand-in`, { method: 'HEAD', headers })
  return `${name}@${answer.headers.get('docker-content-digest')}`
}
