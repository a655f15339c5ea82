import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { copyOf } from '../support/checked-site.ts'
import { signingRuns } from '../support/signing-runs.ts'
import { identity, issuer } from '../support/sigstore/id-token.ts'
import { realParts } from './real-parts.ts'

const runs = signingRuns()
const time = 90_000

test(
  'a workflow’s image gets its tags when index and platforms are signed, attested and verified',
  async () => {
    const artifacts = join(runs.folder, 'artifacts')
    await writeFile(artifacts, '')
    const { main } = await asRunner(
      runs.step('whole', { env: { ...runs.sigstore.env, GITHUB_ARTIFACTS: artifacts }, with: await runs.keyless() }),
    )
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    const order = runs.written('whole')
    const firstTag = order.findIndex((one) => !one.startsWith('sha256'))
    expect(order.slice(firstTag)).toEqual([expect.stringMatching(/^sha-/), 'main', 'latest'])
    expect(order.slice(0, firstTag).filter((one) => one.startsWith('sha256-'))).toHaveLength(3)

    const signatures = JSON.parse(main.outputs.signatures ?? '{}')
    expect(signatures).toMatchObject({ identity, issuer, log: true, formats: ['bundle'] })
    expect(signatures.subjects.map(({ made }: { made: readonly string[] }) => made)).toEqual([
      ['signature', 'provenance'],
      ['signature', 'SPDX', 'CycloneDX', 'scan', 'provenance'],
      ['signature', 'SPDX', 'CycloneDX', 'scan', 'provenance'],
    ])
    expect(main.summary).toContain(`Signed by \`${identity}\``)
    expect(JSON.parse(main.outputs['failed-gates'] ?? '')).toEqual([])
    expect(await readFile(artifacts, 'utf8')).toBe(`oci://${main.outputs.image}\n`)
  },
  time,
)

test(
  'what a stranger reads in the provenance: this workflow, this commit, the tools by their hashes, no secret',
  async () => {
    const digest = (await runs.ask('whole').manifest('main')).digest
    const login = Buffer.from('octo:PASSWORD-CANARY').toString('base64')
    await writeFile(
      join(runs.folder, 'config.json'),
      JSON.stringify({ auths: { [runs.site.ghcr.host]: { auth: login } } }),
    )
    const { stdout, status } = await runs.stranger.run(
      [
        ...['verify-attestation', '--type', 'slsaprovenance1', '--trusted-root', runs.sigstore.trustedRoot],
        ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
        `${runs.site.ghcr.host}/octo/whole@${digest}`,
      ],
      { DOCKER_CONFIG: runs.folder },
    )
    expect(status).toBe(0)
    const { predicate, subject } = JSON.parse(Buffer.from(JSON.parse(stdout).payload, 'base64').toString())
    expect(subject).toEqual([{ name: `${runs.site.ghcr.host}/octo/whole`, digest: { sha256: digest.slice(7) } }])
    expect(predicate.buildDefinition).toMatchObject({
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: 'refs/heads/main',
          repository: 'https://github.com/octo/app',
          path: '.github/workflows/release.yml',
        },
      },
      resolvedDependencies: [
        { uri: 'git+https://github.com/octo/app@refs/heads/main', digest: { gitCommit: runs.site.sha } },
      ],
    })
    expect(predicate.runDetails.builder.id).toBe(identity)
    expect(predicate.runDetails.builder.builderDependencies).toEqual([
      expect.objectContaining({ name: 'trivy', digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } }),
      expect.objectContaining({ name: 'cosign', digest: { sha256: runs.cosign.sha256 } }),
    ])
    expect(JSON.stringify(predicate)).not.toMatch(/CANARY|PRIVATE KEY/)
    expect(Object.keys(predicate.buildDefinition.internalParameters.parameters)).toContain('scan-severity')
  },
  time,
)

test(
  'the same commit again: equal platforms keep their one signature, the new index gets its own',
  async () => {
    const platforms = async () =>
      (await runs.ask('whole').manifest('main')).body.manifests?.filter(({ platform }) => platform?.os === 'linux')
    const before = await platforms()
    const { main } = await asRunner(runs.step('whole', { env: runs.sigstore.env, with: await runs.keyless() }))
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    expect((await platforms())?.map(({ digest }) => digest)).toEqual(before?.map(({ digest }) => digest))
    const { subjects } = JSON.parse(main.outputs.signatures ?? '{}')
    expect(subjects.slice(1)).toMatchObject([
      { made: ['scan'], kept: ['signature', 'SPDX', 'CycloneDX', 'provenance'] },
      { made: ['scan'], kept: ['signature', 'SPDX', 'CycloneDX', 'provenance'] },
    ])
    for (const { digest } of before ?? []) {
      const listed = (await runs.ask('whole').manifest(digest.replace(':', '-'))).body.manifests ?? []
      expect(listed).toHaveLength(5)
    }
  },
  time,
)

test(
  'on Node 24 an image that is in the registry already is signed by its digest, and no tag moves',
  async () => {
    const built = await asRunner(runs.step('existing', { with: { stages: 'metadata,build,publish' } }))
    expect(built.main.status).toBe(0)
    const before = runs.written('existing').length
    const node = realParts().node24 ?? process.execPath
    const existing = { stages: 'sign', 'image-ref': `${runs.site.ghcr.host}/octo/existing:main` }
    const { main } = await asRunner(runs.step('existing', { node, with: { ...runs.withKey(), ...existing } }))
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    expect(
      runs
        .written('existing')
        .slice(before)
        .filter((one) => !one.startsWith('sha256')),
    ).toEqual([])
    const { subjects } = JSON.parse(main.outputs.signatures ?? '{}')
    // Nobody vouches for a build that was another's.
    expect(subjects.map(({ made }: { made: readonly string[] }) => made)).toEqual([
      ['signature'],
      ['signature'],
      ['signature'],
    ])
  },
  time,
)

test(
  'a pull request’s run, which publishes nothing, needs no permission to sign',
  async () => {
    const copy = await copyOf(runs.site, {})
    const { main } = await asRunner(
      runs.step('pull', {
        cwd: copy,
        event: { name: 'pull_request', payload: {} },
        env: { GITHUB_REF: 'refs/pull/1/merge' },
      }),
    )
    expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
    expect(runs.written('pull')).toEqual([])
    await rm(copy, { recursive: true, force: true })
  },
  time,
)
