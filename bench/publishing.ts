import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { child } from './child.ts'
import { type Contender, difference, paired, ratio, type Timing } from './paired.ts'
import { startRegistry } from './registry.ts'

const rounds = 7
const platforms = 'linux/amd64,linux/arm64'

/** metadata + build + publish of the example, two platforms, against bare `docker buildx build --push`. */
export async function publishing(parts: Toolchain, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const registry = await startRegistry(parts.registry ?? 'docker-registry', folder)
  const env = { ...process.env, ...parts.env }
  const contexts = Object.entries(parts.contexts).map(([name, at]) => `${name}=${at}`)
  try {
    const context = join(folder, 'context')
    await cp('examples/api-gateway', context, { recursive: true })
    const bareWith = (...more: readonly string[]): Contender => ({
      name: 'docker buildx build --push',
      prepare: (round) => changeApplication(context, `bare ${round}`),
      run: async () => {
        const named = [...contexts.flatMap((each) => ['--build-context', each]), ...more]
        const args = [
          'buildx',
          'build',
          '--platform',
          platforms,
          ...named,
          '--push',
          '-t',
          `${registry.host}/bare:x`,
          context,
        ]
        await child('docker', args, env)
      },
    })
    const ours = (name: string, fresh: boolean, ...more: readonly string[]): Contender => ({
      name,
      prepare: async (round) => {
        await changeApplication(context, `${name} ${round}`)
        if (fresh) await rm(join(folder, name), { recursive: true, force: true })
      },
      run: async () => {
        const args = [
          ...['metadata', 'build', 'publish'],
          `--images=${registry.host}/${name}`,
          '--tags=type=raw,value=x',
          '--push',
          `--platforms=${platforms}`,
          `--context=${context}`,
          `--layout-dir=${join(folder, name)}`,
          `--report-dir=${join(folder, 'report')}`,
          ...contexts.map((each) => `--build-contexts=${each}`),
          ...more,
        ]
        await child(process.execPath, [resolve('dist/cli.js'), ...args], env, folder)
      },
    })
    const [bareTime, kept, empty] = await paired(rounds, [bareWith(), ours('kept', false), ours('empty', true)])
    if (!bareTime || !kept || !empty) throw new Error('nothing was measured')
    say(row('metadata + build + publish, application changed, kept layout', kept, bareTime))
    say(row('the same, empty layout', empty, bareTime))
    const [bareWhole, whole] = await paired(3, [bareWith('--no-cache'), ours('whole', false, '--no-cache')])
    if (!bareWhole || !whole) throw new Error('nothing was measured')
    say(row('metadata + build + publish, nothing cached', whole, bareWhole))
    const report = JSON.parse(await readFile(join(folder, 'report', 'report.json'), 'utf8')) as { dockerCalls: number }
    say(`| docker calls in such a run | ${report.dockerCalls} | 31 in the usual chain | |`)
  } finally {
    registry.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function row(what: string, timing: Timing, bare: Timing): string {
  const more = `${signed(difference(timing, bare))} s, ${ratio(timing, bare).toFixed(2)} ×`
  return `| ${what} | ${timing.median.toFixed(2)} s | bare ${bare.median.toFixed(2)} s | ${more} |`
}

function signed(seconds: number): string {
  return `${seconds < 0 ? '−' : '+'}${Math.abs(seconds).toFixed(2)}`
}

/** A changed line of the application: its layer is new, everything below is cached. */
async function changeApplication(context: string, mark: string): Promise<void> {
  await writeFile(join(context, 'src/api_gateway/build_mark.py'), `MARK = ${JSON.stringify(mark)}\n`)
}
