import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { demoDatabase, writeDatabase } from '../scripts/trivy-database/index.ts'
import { child } from './child.ts'
import { median } from './paired.ts'

/** What the pipeline and the chain work on. */
export interface World {
  readonly folder: string
  readonly context: string
  readonly host: string
  readonly database: string
  readonly contexts: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cosignLine: string
  readonly toolsMirror: string
  tool(name: string): string
  /** Runs one step of the chain and keeps its time. */
  step(name: string, work: () => Promise<unknown>): Promise<void>
  times(): string
}

export async function prepareWorld(
  { env, contexts }: Toolchain,
  folder: string,
  host: string,
  database: string,
  toolsMirror: string,
  { version, sha256 }: { readonly version: string; readonly sha256: string },
): Promise<World> {
  const context = join(folder, 'context')
  await cp('examples/api-gateway', context, { recursive: true })
  const all: NodeJS.ProcessEnv = { ...process.env, ...env }
  const git = (...args: readonly string[]) =>
    child('git', ['-C', context, '-c', 'user.name=b', '-c', 'user.email=b@example.invalid', ...args], all)
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all')
  await git('commit', '--quiet', '--message=one')
  await writeDatabase(join(folder, 'chain-trivy', 'db'), demoDatabase, { updatedAt: new Date() })
  const mirror = fileURLToPath(toolsMirror)
  const paths = new Map<string, string>()
  for (const name of ['trivy', 'gitleaks', 'cosign']) {
    const versions = await readdir(join(mirror, name))
    const chosen = name === 'cosign' ? version : (versions.sort().at(-1) ?? '')
    paths.set(name, join(mirror, name, chosen, 'linux-amd64', name))
  }
  await child(paths.get('cosign') ?? '', ['generate-key-pair', '--output-key-prefix', join(folder, 'cosign')], {
    ...all,
    COSIGN_PASSWORD: 'bench',
  })
  await child(paths.get('cosign') ?? '', ['signing-config', 'create', '--out', join(folder, 'none.json')], all)
  const spent = new Map<string, number[]>()
  return {
    folder,
    context,
    host,
    database,
    contexts: Object.entries(contexts).map(([name, at]) => `${name}=${at}`),
    env: all,
    cosignLine: `cosign=${version}@sha256:${sha256}`,
    toolsMirror,
    tool: (name) => paths.get(name) ?? name,
    async step(name, work) {
      const start = performance.now()
      await work()
      spent.set(name, [...(spent.get(name) ?? []), (performance.now() - start) / 1000])
    },
    times: () => [...spent].map(([name, each]) => `${name} ${median(each.slice(1)).toFixed(1)}`).join(', '),
  }
}
