import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { Facts } from '../../src/core/facts.ts'
import { history, plan } from '../../src/secrets/index.ts'
import type { SecretsInputs } from '../../src/secrets/inputs.ts'
import { openTools } from '../../src/tools/index.ts'
import { mirrorKind } from '../../src/tools/mirror-kind.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { realParts } from '../real/real-parts.ts'
import { facts } from '../support/facts.ts'
import { fakeHost } from '../support/fake-host.ts'
import { type Checkout, newCheckout, realHost, trustedFiles, workshop } from './checkout.ts'

export const env = { ...process.env, ...realParts().env }
export const shop = workshop()
/** The commit that stands for none. */
export const none = '0'.repeat(40)
let made = 0
const copies: (() => Promise<void>)[] = []

afterAll(async () => {
  for (const close of copies.splice(0)) await close()
})

/** The real gitleaks, by the real tools service. */
export async function gitleaks(): Promise<Tool> {
  const toolsMirror = await mirrorKind.parse(realParts().toolsMirror ?? '')
  const host = fakeHost({ env: {}, cacheDir: join(shop.dir, 'cache'), fetch: (url, init) => fetch(url, init) })
  const tool = await openTools({ tools: [], toolsMirror }, host).get('gitleaks')
  // What runs is a copy in the host's own folder.
  copies.push(() => host.close())
  return tool
}

/** A token as gitleaks knows them, put together here so that no scanner finds one in this file. */
export function token(): string {
  const text = randomBytes(40)
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/g, 'x')
  return ['gh', 'p_', text.slice(0, 36)].join('')
}

export function repository(): Checkout {
  made += 1
  const checkout = newCheckout(join(shop.dir, `origin-${made}`), env)
  checkout.commit('first', { 'README.md': 'hello\n' })
  return checkout
}

export interface Asked {
  readonly inputs?: Partial<SecretsInputs>
  readonly trusted?: Readonly<Record<string, string>>
  readonly fromBase?: boolean
}

/** Plans and searches as the pipeline does. */
export async function scan(
  tool: Tool,
  checkout: Pick<Checkout, 'dir' | 'git'>,
  event: Partial<Facts>,
  { inputs, trusted, fromBase }: Asked = {},
) {
  const host = realHost(checkout, env)
  const asked = { secretScanRange: 'auto', secretScanConfig: '', secretScanBaseline: '', ...inputs } as const
  const sha = event.sha ?? checkout.git('rev-parse', 'HEAD')
  const planned = await plan(asked, facts({ ...event, sha }), trustedFiles(trusted, fromBase))
  try {
    const found = await history(planned, tool, host, '')
    const left = readdirSync(await host.tempDir())
    return { found, host, left, files: found.findings.map(({ file }) => file) }
  } finally {
    await host.close()
  }
}

export function push(before: string, after: string, more: object = {}): Partial<Facts> {
  return { sha: after, payload: { before, after, ...more } }
}

export function pull(base: string, head: string, commits: number): Partial<Facts> {
  return {
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    payload: { pull_request: { base: { sha: base }, head: { sha: head }, commits } },
  }
}
