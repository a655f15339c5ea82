import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { realParts } from '../real/real-parts.ts'
import type { ThisMachine } from './act/this-machine.ts'
import { cosignLine } from './cosign-real.ts'
import { runWorkflow, type Workflow, type WorkflowResult } from './run-workflow.ts'
import { signingRuns } from './signing-runs.ts'
import { issuer } from './sigstore/id-token.ts'
import { tinyPrograms } from './tiny-programs.ts'

const token = 'GITHUB-TOKEN-CANARY'

/** An image that both platforms can start, with a package in which there is a vulnerability that nobody fixes. */
const service = {
  Dockerfile: [
    'FROM scratch',
    'COPY rootfs/ /',
    'ARG TARGETARCH',
    'COPY --chmod=755 bin/$TARGETARCH /bin/service',
    'USER 10001',
    'CMD ["/bin/service"]',
    '',
  ].join('\n'),
  'bin/amd64': tinyPrograms.exit,
  'bin/arm64': tinyPrograms.exitArm64,
  'rootfs/etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n',
  'rootfs/etc/debian_version': '12.5\n',
  'rootfs/var/lib/dpkg/status':
    'Package: libssl3\nStatus: install ok installed\nSource: openssl\nVersion: 3.0.9-1\nArchitecture: all\n',
} as const

/**
 * Workflows as they stand, on this machine. Substituted are: `ghcr.io` by the registry on loopback, with its login as inputs
 * (GHCR's is the token's own); the base images, the tools and the vulnerability database, by inputs where a step takes them;
 * Sigstore, by `signing-config` and `trusted-root`. act gives no id token: the variables by which a job asks for one lead to
 * an issuer on loopback. It knows no approvals and no permissions.
 */
export function workflowRuns() {
  const runs = signingRuns()
  return {
    get runs() {
      return runs
    },
    /**
     * @param identity who the job's id token says it is
     * @param more what is substituted on top of that
     */
    async run(workflow: Omit<Workflow, 'machine'>, identity: string, more: ThisMachine = {}) {
      const { ghcr } = runs.site
      const { toolsMirror, cosign, contexts } = realParts()
      const tools = cosignLine(cosign)
      runs.sigstore.claims = { san: identity, job_workflow_ref: identity.slice('https://github.com/'.length) }
      const inputs = {
        registry: ghcr.host,
        username: 'octo',
        password: '${{ secrets.GITHUB_TOKEN }}',
        'build-contexts': Object.entries(contexts)
          .map(([name, at]) => `${name}=${at}`)
          .join('\n'),
        'scan-db-repository': `${ghcr.host}/octo/trivy-db:2`,
        ...(toolsMirror ? { 'tools-mirror': toolsMirror } : {}),
        ...(tools ? { tools } : {}),
        ...(await runs.keyless()),
      }
      return runWorkflow(realParts(), {
        ...workflow,
        machine: { words: more.words ?? { 'ghcr.io/': `${ghcr.host}/` }, inputs: { ...inputs, ...more.inputs } },
        secrets: { GITHUB_TOKEN: token, ...workflow.secrets },
        env: { ...runs.sigstore.env, ...workflow.env },
      })
    },
    /** A folder with it, for `folder`. */
    async service(): Promise<string> {
      const folder = join(runs.folder, 'service')
      for (const [path, content] of Object.entries(service)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), content)
      }
      return folder
    },
    /** cosign's exit status, as a stranger's who knows which workflow must have signed. */
    async verified(reference: string, identity: string): Promise<number> {
      const auth = Buffer.from(`octo:${token}`).toString('base64')
      const auths = { [runs.site.ghcr.host]: { auth } }
      await writeFile(join(runs.folder, 'config.json'), JSON.stringify({ auths }))
      const { status } = await runs.stranger.run(
        [
          ...['verify', '--allow-http-registry', '--trusted-root', runs.sigstore.trustedRoot],
          ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer, reference],
        ],
        { DOCKER_CONFIG: runs.folder },
      )
      return status
    },
  }
}

/** All that a run said where it failed; '' where it did not. */
export function trouble({ status, log }: WorkflowResult): string {
  return status === 0 ? '' : log
}
