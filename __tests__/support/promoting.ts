import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPromote } from '../../src/cli/promote.ts'
import { parsePromote } from '../../src/cli/promote-arguments.ts'
import { vulnerabilitiesPredicate } from '../../src/scan/index.ts'
import { type Attestation, predicateTypes } from '../../src/sign/index.ts'
import type { TrivyVulnerability } from '../../src/trivy/report.ts'
import { realParts } from '../real/real-parts.ts'
import { askRegistry } from './ask-registry.ts'
import { cosignLine } from './cosign-real.ts'
import type { FakeHost } from './fake-host.ts'
import { imageLayout } from './image.ts'
import type { signingSite } from './signed-image.ts'
import { attestations, byDigest, signed } from './signing.ts'
import { processHost } from './trivy-real.ts'

export interface Promoted {
  readonly status: number
  readonly stdout: string
  /** What the log said. */
  readonly errors: readonly string[]
  readonly infos: readonly string[]
  readonly notices: readonly string[]
}

/**
 * The command by the sources, with real cosign.
 *
 * @param cwd the checkout, with a config file or without
 * @param login variables that hold one
 */
export async function runPromotion(
  args: readonly string[],
  cwd: string,
  change: (host: FakeHost) => FakeHost = (host) => host,
  login: Readonly<Record<string, string>> = {},
): Promise<Promoted> {
  const { cosign, toolsMirror } = realParts()
  const line = cosignLine(cosign)
  const tools = line ? [`--tools=${line}`, `--tools-mirror=${toolsMirror}`] : []
  const env = { PATH: process.env.PATH ?? '', HOME: cwd, ...login }
  const host = change(processHost({ cwd, env, cacheDir: join(tmpdir(), 'image-pipeline-test-tools') }))
  let stdout = ''
  const flags = parsePromote([...args, ...tools], env)
  if (flags.mistakes.length > 0) throw new Error(flags.mistakes.join('\n'))
  try {
    const status = await runPromote(flags, host, (text) => {
      stdout += text
    })
    const said = { errors: host.messages('error'), infos: host.messages('info'), notices: host.messages('notice') }
    return { status, stdout, ...said }
  } finally {
    await host.close()
  }
}

export interface ProvenWish {
  readonly labels?: Readonly<Record<string, string>>
  /** Inputs of the room sign beside the key. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Default: true. */
  readonly withKey?: boolean
  /** Where the job's id token is had, for who signs without a key. */
  readonly env?: Readonly<Record<string, string>>
  readonly vulnerabilities?: readonly Partial<TrivyVulnerability>[]
  readonly without?: Attestation['type']
}

/** An image of two platforms that lies in the site's registry by its digest, signed and attested by real cosign. */
export async function provenImage(site: ReturnType<typeof signingSite>, name: string, wish: ProvenWish = {}) {
  const image = `${site.registry.host}/octo/${name}`
  const layout = await imageLayout({ attestations: true, ...(wish.labels ? { labels: wish.labels } : {}) })
  await byDigest(layout, [image])
  const told = attestations
    .filter(({ type }) => type !== wish.without)
    .map((one) =>
      one.type === predicateTypes.vulnerabilities ? { ...one, predicate: scanOf(wish.vulnerabilities ?? []) } : one,
    )
  const inputs = { ...(wish.withKey === false ? {} : site.withKey), ...wish.inputs }
  await signed(
    { images: [image], layout, inputs, attestations: told, ...(wish.env ? { env: wish.env } : {}) },
    site.cosign,
  )
  const { digest } = layout.root
  const ask = askRegistry(`http://${site.registry.host}`, `octo/${name}`)
  return { image, layout, digest, reference: `${image}@${digest}`, ask }
}

/** What the pipeline attests of a scan that found these in Debian. */
export function scanOf(found: readonly Partial<TrivyVulnerability>[]): Readonly<Record<string, unknown>> {
  const Vulnerabilities = found.map((one, at) => ({
    VulnerabilityID: `CVE-2026-${at + 1}`,
    PkgName: 'libssl3',
    InstalledVersion: '3.0.1-1',
    FixedVersion: '3.0.2-1',
    Status: 'fixed',
    Severity: 'LOW',
    ...one,
  }))
  const report = {
    SchemaVersion: 2,
    ArtifactName: 'octo/app',
    CreatedAt: '2026-01-02T03:04:05Z',
    Metadata: { OS: { Family: 'debian', Name: '12.5' } },
    Results: [{ Target: 'octo/app (debian 12.5)', Class: 'os-pkgs', Type: 'debian', Vulnerabilities }],
  } as const
  const subject = { mediaType: '', digest: `sha256:${'0'.repeat(64)}`, size: 0 } as const
  const world = { runUrl: undefined, now: new Date('2026-01-02T03:04:06Z') }
  return vulnerabilitiesPredicate({ platform: '', subject, path: '', report }, { version: '0.74.0' }, undefined, world)
}
