import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startGhcr } from '../__tests__/support/ghcr/server.ts'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { demoDatabase, pushDatabase } from '../scripts/trivy-database/index.ts'
import { child } from './child.ts'
import { type Contender, paired, ratio, type Timing } from './paired.ts'
import { startRegistry } from './registry.ts'
import { prepareWorld, type World } from './whole-world.ts'

const rounds = 5
const platforms = 'linux/amd64,linux/arm64'
const service = '- { name: gateway, env: { SERVICE_TYPE: gateway }, port: 8000, path: /health }'

/**
 * Every stage of the pipeline on the example (two platforms, one service started, signed by key), application changed and
 * everything warm: against bare `docker buildx build --push` and the longest gate, and against the usual chain of actions as
 * the commands that these run, one after another, without what the actions themselves cost.
 */
export async function whole(parts: Toolchain, say: (line: string) => void): Promise<void> {
  const { cosign, toolsMirror } = parts
  if (!cosign || !toolsMirror) return say('| the whole pipeline | not measured: no tools of the toolchain here | | |')
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const [registry, ghcr] = await Promise.all([
    startRegistry(parts.registry ?? 'docker-registry', folder),
    startGhcr({}),
  ])
  try {
    await pushDatabase({ url: ghcr.url, repository: 'octo/trivy-db', login: 'octo:bench', tag: '2' }, demoDatabase, {
      updatedAt: new Date(),
    })
    const world = await prepareWorld(parts, folder, registry.host, `${ghcr.host}/octo/trivy-db:2`, toolsMirror, cosign)
    const gates = gatesAlone(world)
    const [pipeline, signed, bare, chain, ...alone] = await paired(rounds, [
      ours(world, 'attested'),
      ours(world, 'signed', '--attest=none'),
      bareBuild(world),
      usual(world),
      ...gates,
    ])
    if (!pipeline || !signed || !bare || !chain) throw new Error('nothing was measured')
    const longest = alone.reduce((one, other) => (other.median > one.median ? other : one))
    const sum: Timing = {
      name: 'bare and the longest gate',
      seconds: bare.seconds.map((seconds, at) => seconds + (longest.seconds[at] ?? 0)),
      median: bare.median + longest.median,
    }
    const gate = `bare \`docker buildx build --push\` ${seconds(bare)} and the longest gate, ${longest.name}, ${seconds(longest)}`
    const usualOne = `the usual chain’s commands, one after another, one platform scanned, one signature ${seconds(chain)} (${world.times()})`
    for (const [what, timing] of [
      ['every stage, application changed, warm; index and platforms signed, 9 attestations', pipeline],
      ['the same, signed without attestations', signed],
    ] as const) {
      say(`| ${what} | ${seconds(timing)} | ${gate} | ${ratio(timing, sum).toFixed(2)} × (bar 1.15) |`)
      say(`| the same | ${seconds(timing)} | ${usualOne} | ${ratio(timing, chain).toFixed(2)} × (bar 0.4) |`)
    }
  } finally {
    registry.stop()
    await ghcr.close()
    await child('docker', ['image', 'rm', '--force', 'bench.test/chain:1'], { ...process.env, ...parts.env }).catch(
      () => {},
    )
    await rm(folder, { recursive: true, force: true })
  }
}

function seconds({ median }: Timing): string {
  return `${median.toFixed(2)} s`
}

/** A changed line of the application: its layer is new, everything below is cached. */
async function changeApplication({ context }: World, mark: string): Promise<void> {
  await writeFile(join(context, 'src/api_gateway/build_mark.py'), `MARK = ${JSON.stringify(mark)}\n`)
}

function ours(world: World, name: string, ...more: readonly string[]): Contender {
  const { folder, context, host, contexts } = world
  return {
    name,
    prepare: (round) => changeApplication(world, `${name} ${round}`),
    async run() {
      const args = [
        ...more,
        `--images=${host}/ours`,
        '--tags=type=raw,value=x',
        '--push',
        `--platforms=${platforms}`,
        '--context=.',
        `--layout-dir=${join(folder, 'layouts')}`,
        `--report-dir=${join(folder, 'report')}`,
        `--scan-cache-dir=${join(folder, 'scan')}`,
        `--scan-db-repository=${world.database}`,
        `--registry=${world.database.split('/')[0]}`,
        '--username=octo',
        '--scan-fail=false',
        '--lint-fail-on=never',
        `--test-services=${service}`,
        '--test-platforms=linux/amd64',
        '--test-read-only=off',
        `--tools-mirror=${world.toolsMirror}`,
        `--tools=${world.cosignLine}`,
        ...contexts.map((each) => `--build-contexts=${each}`),
      ]
      const secrets = {
        IMAGE_PIPELINE_COSIGN_KEY: await readFile(join(folder, 'cosign.key'), 'utf8'),
        IMAGE_PIPELINE_COSIGN_PASSWORD: 'bench',
        IMAGE_PIPELINE_PASSWORD: 'bench',
      }
      const env = { ...world.env, ...secrets, XDG_CACHE_HOME: join(folder, 'cache') }
      await child(process.execPath, [resolve('dist/cli.js'), ...args], env, context)
    },
  }
}

function build(world: World, ...more: readonly string[]) {
  const named = world.contexts.flatMap((each) => ['--build-context', each])
  return child('docker', ['buildx', 'build', ...named, ...more, world.context], world.env)
}

function bareBuild(world: World): Contender {
  return {
    name: 'docker buildx build --push',
    prepare: (round) => changeApplication(world, `bare ${round}`),
    run: async () => void (await build(world, '--platform', platforms, '--push', '-t', `${world.host}/bare:x`)),
  }
}

/** trivy-action, sbom-action and the like, on what was published. */
function trivy(world: World, image: string, ...more: readonly string[]) {
  const cache = ['--cache-dir', join(world.folder, 'chain-trivy'), '--skip-db-update']
  const quiet = ['--skip-version-check', '--no-progress', '--insecure', '--platform', 'linux/amd64']
  const out = ['--output', join(world.folder, 'chain.out')]
  return child(world.tool('trivy'), ['image', ...cache, ...quiet, ...more, ...out, image], world.env)
}

const healthy =
  'id=$(docker run -d --health-interval 1s -e SERVICE_TYPE=gateway bench.test/chain:1) && until [ "$(docker inspect -f "{{.State.Health.Status}}" $id)" = healthy ]; do sleep 0.2; done && docker stop $id >/dev/null && docker rm -v $id >/dev/null'

function gitleaks(world: World) {
  return child(world.tool('gitleaks'), ['git', '--no-banner', '--redact', '--exit-code', '0', world.context], world.env)
}

function usual(world: World): Contender {
  const image = `${world.host}/chain:x`
  const signing = [
    '--yes',
    '--key',
    join(world.folder, 'cosign.key'),
    '--signing-config',
    join(world.folder, 'none.json'),
  ]
  return {
    name: 'the usual chain',
    prepare: (round) => changeApplication(world, `chain ${round}`),
    async run() {
      await world.step('setup-buildx', () => child('docker', ['buildx', 'inspect', '--bootstrap'], world.env))
      await world.step('gitleaks', () => gitleaks(world))
      await world.step('build to test', () => build(world, '--load', '-t', 'bench.test/chain:1'))
      await world.step('run', () => child('sh', ['-c', healthy], world.env))
      await world.step('build to push', () => build(world, '--platform', platforms, '--push', '-t', image))
      await world.step('scan, table', () => trivy(world, image, '--format', 'table'))
      await world.step('scan, SARIF', () => trivy(world, image, '--format', 'sarif'))
      await world.step('SBOM', () => trivy(world, image, '--format', 'cyclonedx'))
      await world.step('sign', () =>
        child(world.tool('cosign'), ['sign', ...signing, '--allow-http-registry', image], {
          ...world.env,
          COSIGN_PASSWORD: 'bench',
        }),
      )
    },
  }
}

/** Each gate as its tool runs it, alone. */
function gatesAlone(world: World): readonly Contender[] {
  const image = `${world.host}/chain:x`
  return [
    { name: 'starting the service', run: async () => void (await child('sh', ['-c', healthy], world.env)) },
    { name: 'the scan', run: async () => void (await trivy(world, image, '--format', 'json')) },
    { name: 'the history', run: async () => void (await gitleaks(world)) },
  ]
}
