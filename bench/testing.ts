import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parse } from 'yaml'
import { processHost } from '../__tests__/support/trivy-real.ts'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { parseTable } from '../src/core/input.ts'
import { docker } from '../src/docker/docker.ts'
import { load } from '../src/docker/load.ts'
import type { Layout } from '../src/oci/layout.ts'
import { plan, run } from '../src/test/index.ts'
import { inputs } from '../src/test/inputs.ts'
import { builtExample } from './built-example.ts'
import { child } from './child.ts'
import { type Contender, paired, ratio } from './paired.ts'

const rounds = 3
const example = 'bench.test/example:1'

/**
 * All eleven services of the example on linux/amd64, every check, with and without the read-only run; against a script that
 * runs them side by side with the docker command line and waits until they are healthy.
 */
export async function testing(parts: Toolchain, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const layout = await builtExample(parts, folder)
    const config = parse(await readFile('examples/api-gateway/image-pipeline.yml', 'utf8')) as Record<string, string>
    const services = config['test-services'] ?? ''
    const env = { ...process.env, ...parts.env }
    const [plain, readOnly, script] = await paired(rounds, [
      ours('every check but read-only', layout, { services, readOnly: 'off' }, env),
      ours('every check', layout, { services, readOnly: 'require' }, env),
      byHand(layout, services, env),
    ])
    if (!plain || !readOnly || !script) throw new Error('nothing was measured')
    const beside = `\`docker run\` side by side until healthy, \`docker rm\` ${script.median.toFixed(1)} s`
    say(
      `| test: eleven services, amd64 | ${plain.median.toFixed(1)} s | ${beside} | ${ratio(plain, script).toFixed(2)} × |`,
    )
    say(
      `| the same, and each read-only | ${readOnly.median.toFixed(1)} s | ${beside} | ${ratio(readOnly, script).toFixed(2)} × |`,
    )
  } finally {
    await child('docker', ['image', 'rm', '--force', example], { ...process.env, ...parts.env })
    await rm(folder, { recursive: true, force: true })
  }
}

function ours(
  name: string,
  layout: Layout,
  { services, readOnly }: { readonly services: string; readonly readOnly: string },
  env: NodeJS.ProcessEnv,
): Contender {
  const given: Readonly<Record<string, string>> = {
    'test-services': services,
    'test-platforms': 'linux/amd64',
    'test-read-only': readOnly,
  }
  return {
    name,
    async run() {
      const fake = processHost({ env })
      const host = { ...fake, sleep: (milliseconds: number) => delay(milliseconds) }
      const { values } = await parseTable(inputs, [{ read: (input) => given[input] }])
      const planned = await plan(values, { fromBase: false, read: async () => undefined })
      const image = { layout, verified: true, layers: async () => [] }
      const { verdict } = await run(planned, image, () => docker(host, []), host)
      await fake.close()
      if (!verdict?.passed) throw new Error(verdict?.reason ?? 'nothing was tested')
    },
  }
}

/** What people write: start, loop until healthy, remove. */
function byHand(layout: Layout, services: string, env: NodeJS.ProcessEnv): Contender {
  const names = [...services.matchAll(/name: (\S+)/g)].map(([, name]) => name ?? '')
  const each =
    'id=$(docker run -d --health-interval 1s -e SERVICE_TYPE=$1 bench.test/example:1) && until [ "$(docker inspect -f "{{.State.Health.Status}}" $id)" = healthy ]; do sleep 0.2; done && docker stop $id >/dev/null && docker rm -v $id >/dev/null'
  return {
    name: 'docker',
    async prepare(round) {
      if (round > 0) return
      const host = processHost({ env })
      await load(layout, [example], host, await docker(host, []))
      await host.close()
    },
    async run() {
      await child('sh', ['-c', `printf '%s\\n' "$@" | xargs -P 11 -n 1 sh -c '${each}' _`, '_', ...names], env)
    },
  }
}
