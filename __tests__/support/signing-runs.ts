import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import type { Tool } from '../../src/tools/tool.ts'
import { realParts } from '../real/real-parts.ts'
import type { Step } from './as-runner.ts'
import { askRegistry } from './ask-registry.ts'
import { type CheckedSite, checkedSite } from './checked-site.ts'
import { cosignLine, type IndependentCosign, independentCosign, type KeyPair, realCosign } from './cosign-real.ts'
import { type Sigstore, startSigstore } from './sigstore/server.ts'

/** What whole runs that sign share. There when the first test runs. */
interface Shared {
  readonly site: CheckedSite
  readonly sigstore: Sigstore
  readonly cosign: Tool
  readonly stranger: IndependentCosign
  readonly pair: KeyPair
  /** For what a test writes. */
  readonly folder: string
}

export function signingRuns() {
  let made: Shared | undefined
  const shared = (): Shared => {
    if (!made) throw new Error('the runs are there when tests run')
    return made
  }
  beforeAll(async () => {
    const cosign = await realCosign()
    const [site, sigstore, stranger, folder] = await Promise.all([
      checkedSite(realParts()),
      startSigstore(),
      independentCosign(cosign),
      mkdtemp(join(tmpdir(), 'sign-run-')),
    ])
    made = { site, sigstore, cosign, stranger, folder, pair: await stranger.keyPair('KEY-PASSWORD-CANARY') }
  }, 90_000)
  afterEach(() => {
    shared().site.ghcr.faults.clear()
    shared().sigstore.trouble = undefined
  })
  afterAll(async () => {
    await Promise.all([made?.site.close(), made?.sigstore.close(), made?.stranger.close()])
    if (made) await rm(made.folder, { recursive: true, force: true })
  })
  /** What was written to a repository, in that order: `main`, `sha256-…`, `sha256:…`. */
  const written = (name: string): readonly string[] => {
    const pattern = new RegExp(`^PUT /v2/octo/${name}/manifests/(.+)$`)
    return shared().site.ghcr.requests.flatMap((line) => pattern.exec(line)?.[1] ?? [])
  }
  return {
    get site() {
      return shared().site
    },
    get sigstore() {
      return shared().sigstore
    },
    get cosign() {
      return shared().cosign
    },
    get stranger() {
      return shared().stranger
    },
    get folder() {
      return shared().folder
    },
    get pair() {
      return shared().pair
    },
    /** As a stranger would, who has the public key and may read the registry. */
    async verify(name: string, digest: string) {
      const { folder, pair, site, stranger } = shared()
      const auth = Buffer.from('octo:PASSWORD-CANARY').toString('base64')
      await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [site.ghcr.host]: { auth } } }))
      return stranger.run(
        [
          ...['verify', '--key', 'env://PUBLIC', '--insecure-ignore-tlog=true', '--allow-http-registry'],
          `${site.ghcr.host}/octo/${name}@${digest}`,
        ],
        { PUBLIC: pair.publicKey, DOCKER_CONFIG: folder },
      )
    },
    written,
    /** Tags of the image itself that moved, in their order. */
    movedTags: (name: string) => written(name).filter((one) => !one.startsWith('sha256')),
    /** All stages but the secrets, and an image of the test's own. */
    step(name: string, changes: Partial<Step> = {}): Step {
      const { site } = shared()
      const tools = cosignLine(realParts().cosign)
      return site.step({
        ...changes,
        env: { GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/release.yml@refs/heads/main', ...changes.env },
        with: {
          stages: 'metadata,build,scan,sbom,publish,sign',
          images: `${site.ghcr.host}/octo/${name}`,
          'scan-severity': 'LOW',
          ...(tools ? { tools } : {}),
          ...changes.with,
        },
      })
    },
    withKey: () => ({ 'cosign-key': shared().pair.key, 'cosign-password': shared().pair.password }),
    keyless: async () => ({
      'signing-config': await shared().sigstore.config('rekor'),
      'trusted-root': shared().sigstore.trustedRoot,
    }),
    ask: (name: string) => askRegistry(shared().site.ghcr.url, `octo/${name}`, 'octo:PASSWORD-CANARY'),
  }
}
