import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { OtherRelease } from '../../scripts/toolchain/tools.ts'
import { childEnv } from '../../src/core/host.ts'
import { runProcess } from '../../src/core/process.ts'
import { openTools } from '../../src/tools/index.ts'
import { inputs as toolsInputs } from '../../src/tools/inputs.ts'
import { mirrorKind } from '../../src/tools/mirror-kind.ts'
import { cacheArch, machinePlatform } from '../../src/tools/platform.ts'
import type { Tool, ToolName } from '../../src/tools/tool.ts'
import { realParts } from '../real/real-parts.ts'
import { processHost } from './trivy-real.ts'

/** The line of `tools` for the cosign that the toolchain has; '' where the pipeline fetches the pinned one. */
export function cosignLine(cosign: OtherRelease | undefined): string {
  return cosign ? `cosign=${cosign.version}@sha256:${cosign.sha256}` : ''
}

/** Real cosign, through the tools service. Kept for all tests; verified each time. */
export function realCosign(): Promise<Tool> {
  return realTool('cosign')
}

/** The same of any tool. */
export async function realTool(name: ToolName): Promise<Tool> {
  const { toolsMirror = '', cosign } = realParts()
  const host = processHost({ cacheDir: join(tmpdir(), 'image-pipeline-test-tools') })
  const inputs = {
    tools: await toolsInputs.tools.kind.parse(cosignLine(cosign)),
    toolsMirror: await mirrorKind.parse(toolsMirror),
  }
  const tool = await openTools(inputs, host).get(name)
  await host.close()
  const folder = join(host.cacheDir, 'tools', name, tool.version, cacheArch(machinePlatform()))
  return { ...tool, path: join(folder, basename(tool.path)) }
}

export interface KeyPair {
  readonly key: string
  readonly password: string
  readonly publicKey: string
}

export interface IndependentCosign {
  /** A key pair as `cosign generate-key-pair` makes it. */
  keyPair(password: string): Promise<KeyPair>
  /** Runs cosign as a stranger would, with nothing of ours. Never throws for an exit status. */
  run(
    args: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }>
  close(): Promise<void>
}

/** cosign without our code around it: what checks what we claim. */
export async function independentCosign({ path }: Tool): Promise<IndependentCosign> {
  const home = await mkdtemp(join(tmpdir(), 'cosign-'))
  const every = Array.from({ length: 256 }, (_, status) => status)
  const run: IndependentCosign['run'] = (args, env = {}) =>
    runProcess({ tool: path, args, env: childEnv(process.env, [], { HOME: home, ...env }), answers: every }, home, [
      new AbortController().signal,
    ])
  return {
    run,
    async keyPair(password) {
      const folder = await mkdtemp(join(home, 'keys-'))
      const prefix = join(folder, 'cosign')
      await run(['generate-key-pair', '--output-key-prefix', prefix], { COSIGN_PASSWORD: password })
      return {
        key: await readFile(`${prefix}.key`, 'utf8'),
        password,
        publicKey: await readFile(`${prefix}.pub`, 'utf8'),
      }
    },
    close: () => rm(home, { recursive: true, force: true }),
  }
}
