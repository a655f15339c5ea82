import { createHash, webcrypto } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { hasher } from '../src/tools/hasher.ts'
import type { ReleaseChoice } from '../src/tools/inputs.ts'
import { pins } from '../src/tools/pins.ts'
import { machinePlatform } from '../src/tools/platform.ts'
import { child } from './child.ts'
import { paired, ratio } from './paired.ts'

/** A warm start of the tools service with four executables, each hashed in full; and other ways to hash the same files. */
export async function tools(parts: Toolchain, say: (line: string) => void): Promise<void> {
  const { toolsMirror, syft } = parts
  if (toolsMirror === undefined || syft === undefined) {
    say('| tools service, warm | not measured: no mirror of the tools here | | |')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const copies: string[] = []
  try {
    const { mirror, choices } = await fourTools(folder, toolsMirror, syft)
    const order = { cacheDir: join(folder, 'cache'), tools: choices, toolsMirror: mirror }
    const env = { PATH: process.env.PATH }
    const program = ['--input-type=module', '--eval', service(), JSON.stringify(order)]
    const first = await child(process.execPath, [...program, 'keep'], env)
    const files = first.trim().split('\n')
    copies.push(...files)
    const total = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0)
    const what = `four executables, ${Math.round(total / 1e6)} MB`
    const [warm, empty] = await paired(15, [
      { name: 'warm', run: async () => void (await child(process.execPath, program, env)) },
      { name: 'node -e 0', run: async () => void (await child(process.execPath, ['-e', '0'], env)) },
    ])
    // Apart from those: what a contender leaves behind in this process must not slow the processes.
    const [threads, streams, whole] = await paired(5, [
      { name: 'threads', run: () => inThreads(files) },
      { name: 'streams', run: async () => void (await Promise.all(files.map(streamed))) },
      { name: 'webcrypto', run: async () => void (await Promise.all(files.map(atOnce))) },
    ])
    if (!warm || !empty || !threads || !streams || !whole) throw new Error('nothing was measured')
    const line = (label: string, ours: typeof warm, beside: typeof warm) =>
      say(
        `| ${label} | ${ours.median.toFixed(3)} s | ${beside.name}: ${beside.median.toFixed(3)} s | ${ratio(ours, beside).toFixed(2)} × |`,
      )
    line(`tools service, warm, whole process: ${what}`, warm, empty)
    line('the same files hashed in threads', threads, streams)
    line('the same files hashed in threads', threads, whole)
  } finally {
    for (const kept of copies) await rm(dirname(kept), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

/** The two that are pinned, syft of another version, and in cosign's place Trivy's bytes: as large as the real four. */
async function fourTools(folder: string, toolsMirror: string, syft: NonNullable<Toolchain['syft']>) {
  const mirror = join(folder, 'mirror')
  await cp(fileURLToPath(toolsMirror), mirror, { recursive: true })
  const platform = machinePlatform()
  const trivy = pins.trivy.versions[pins.trivy.default]?.[platform]?.executable ?? ''
  const system = platform.replace('/', '-')
  const place = join(mirror, 'cosign', '99.0.0', system)
  await mkdir(place, { recursive: true })
  await cp(join(mirror, 'trivy', pins.trivy.default, system, 'trivy'), join(place, `cosign-${system}`))
  const choices: readonly ReleaseChoice[] = [
    { name: 'syft', ...syft },
    { name: 'cosign', version: '99.0.0', sha256: trivy },
  ]
  return { mirror: pathToFileURL(mirror).href, choices }
}

/** A process that gets the four and prints where they are. */
function service(): string {
  const at = (path: string) => JSON.stringify(new URL(`../src/${path}`, import.meta.url).href)
  return `
    import { localHost } from ${at('core/local-host.js')}
    import { openTools } from ${at('tools/index.js')}
    const { cacheDir, ...inputs } = JSON.parse(process.argv[1])
    const quiet = () => {}
    const log = { debug: quiet, info: quiet, warning: quiet, progress: quiet }
    const signal = new AbortController().signal
    const host = localHost({ kind: 'terminal', env: {}, cwd: cacheDir, cacheDir, signal, log, fetch })
    const tools = openTools(inputs, host)
    const found = await Promise.all(['trivy', 'gitleaks', 'syft', 'cosign'].map((name) => tools.get(name)))
    for (const { path } of found) console.log(path)
    if (process.argv[2] !== 'keep') await host.close()
  `
}

async function inThreads(files: readonly string[]): Promise<void> {
  const { sha256 } = hasher(new AbortController().signal)
  await Promise.all(files.map(sha256))
}

async function streamed(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}

async function atOnce(file: string): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', await readFile(file))).toString('hex')
}
