import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { childEnv } from '../../src/core/host.ts'
import { openTools } from '../../src/tools/index.ts'
import { inputs } from '../../src/tools/inputs.ts'
import { quietHost } from '../quiet-host.ts'
import type { OtherRelease } from '../toolchain/tools.ts'

export interface KeyPair {
  /** What signs: for the environment, never for an argument. */
  readonly env: Readonly<Record<string, string>>
  /** Path of the public key, by which anybody verifies. */
  readonly publicKey: string
}

/** Flags by which the pipeline takes the toolchain's cosign; none where it fetches the pinned one by itself. */
export function toolFlags(mirror: string | undefined, cosign: OtherRelease | undefined): readonly string[] {
  return [
    ...(mirror ? [`--tools-mirror=${mirror}`] : []),
    ...(cosign ? [`--tools=cosign=${cosign.version}@sha256:${cosign.sha256}`] : []),
  ]
}

/** A key pair of this demo alone, made by cosign as a person would make one. */
export async function keyPair(
  folder: string,
  mirror: string | undefined,
  cosign: OtherRelease | undefined,
): Promise<KeyPair> {
  const host = quietHost(folder)
  try {
    const choice = cosign ? `cosign=${cosign.version}@sha256:${cosign.sha256}` : ''
    const tools = await inputs.tools.kind.parse(choice)
    const toolsMirror = await inputs['tools-mirror'].kind.parse(mirror ?? '')
    const { path } = await openTools({ tools, toolsMirror }, host).get('cosign')
    const password = randomBytes(12).toString('base64url')
    const prefix = join(folder, 'cosign')
    const env = childEnv(process.env, [], { HOME: folder, COSIGN_PASSWORD: password })
    await host.exec({ tool: path, args: ['generate-key-pair', '--output-key-prefix', prefix], env })
    const key = await readFile(`${prefix}.key`, 'utf8')
    await rm(`${prefix}.key`)
    return {
      env: { IMAGE_PIPELINE_COSIGN_KEY: key, IMAGE_PIPELINE_COSIGN_PASSWORD: password },
      publicKey: `${prefix}.pub`,
    }
  } finally {
    await host.close()
  }
}
