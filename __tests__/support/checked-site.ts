import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Toolchain } from '../../scripts/toolchain/index.ts'
import { pushDatabase, type Vulnerability } from '../../scripts/trivy-database/index.ts'
import type { Step } from './as-runner.ts'
import { type Ghcr, startGhcr } from './ghcr/server.ts'
import { publishingStep, repository } from './real-step.ts'

const run = promisify(execFile)

/** A repository with an image that every check has something to say about, and a registry with a database. */
export interface CheckedSite {
  readonly folder: string
  readonly ghcr: Ghcr
  /** Of the only commit. */
  readonly sha: string
  /** A step that runs every stage; `changes` is what the test makes different. */
  step(changes?: Partial<Step>): Step
  close(): Promise<void>
}

/** One CRITICAL with a fix, one HIGH without: in the package openssl, which the image has. */
const found: readonly Vulnerability[] = [
  {
    id: 'CVE-2026-910001',
    severity: 'CRITICAL',
    title: 'openssl: made up for a test',
    description: 'Made up.',
    cvss: { score: 9.8, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
    affects: [{ debian: '12', source: 'openssl', fixed: '3.0.9-1' }],
  },
  {
    id: 'CVE-2026-910002',
    severity: 'HIGH',
    title: 'openssl: another one',
    description: 'Made up.',
    affects: [{ debian: '12', source: 'openssl', status: 'will_not_fix' }],
  },
]

const dpkgStatus =
  'Package: libssl3\nStatus: install ok installed\nSource: openssl\nVersion: 3.0.1-1\nArchitecture: all\n'

export async function checkedSite(parts: Toolchain): Promise<CheckedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'checked-'))
  const outside = `${folder}-outside`
  const ghcr = await startGhcr({})
  const git = async (...args: readonly string[]) =>
    (await run('git', ['-C', folder, ...args], { env: { ...process.env, ...parts.env, ...author } })).stdout.trim()
  for (const [path, text] of Object.entries({
    Dockerfile: 'FROM scratch\nCOPY rootfs/ /\n',
    'rootfs/etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n',
    'rootfs/etc/debian_version': '12.5\n',
    'rootfs/var/lib/dpkg/status': dpkgStatus,
  })) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '.')
  await git('commit', '--quiet', '--message=one')
  const sha = await git('rev-parse', 'HEAD')
  const database = { url: ghcr.url, repository: 'octo/trivy-db', login: 'octo:PASSWORD-CANARY' }
  await pushDatabase({ ...database, tag: '2' }, found, { updatedAt: new Date() })
  return {
    folder,
    ghcr,
    sha,
    step: (changes = {}) =>
      publishingStep(
        parts,
        { folder, registry: ghcr.host, layouts: join(outside, 'layouts') },
        {
          event: { name: 'push', payload: { repository, before: '0'.repeat(40), after: sha, ref: 'refs/heads/main' } },
          ...changes,
          env: { GITHUB_SHA: sha, RUNNER_TOOL_CACHE: join(outside, 'tools'), ...changes.env },
          with: {
            stages: 'metadata,secrets,build,analyze,scan,sbom,publish',
            ...(parts.toolsMirror ? { 'tools-mirror': parts.toolsMirror } : {}),
            'scan-db-repository': `${ghcr.host}/octo/trivy-db:2`,
            'scan-cache-dir': join(outside, 'trivy'),
            'report-dir': join(outside, 'report'),
            ...changes.with,
          },
        },
      ),
    async close() {
      await ghcr.close()
      for (const made of [folder, outside]) await rm(made, { recursive: true, force: true })
    },
  }
}

const author = {
  GIT_AUTHOR_NAME: 'o',
  GIT_AUTHOR_EMAIL: 'o@example.invalid',
  GIT_COMMITTER_NAME: 'o',
  GIT_COMMITTER_EMAIL: 'o@example.invalid',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** A copy of the site's folder, with other files in it: what a pull request or the next commit brings. */
export async function copyOf(site: CheckedSite, files: Readonly<Record<string, string>>): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'checked-copy-'))
  await cp(site.folder, copy, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(copy, path, '..'), { recursive: true })
    await writeFile(join(copy, path), text)
  }
  return copy
}

export interface CodeScanning {
  readonly url: string
  readonly received: readonly Readonly<Record<string, string>>[]
  close(): void
}

/** GitHub's API as far as code scanning goes. */
export async function startCodeScanning(status = 202): Promise<CodeScanning> {
  const received: Record<string, string>[] = []
  const server = createServer(async (request, response) => {
    if (request.url?.endsWith('/code-scanning/sarifs')) received.push((await json(request)) as Record<string, string>)
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"id":"1"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () => server.close(),
  }
}
