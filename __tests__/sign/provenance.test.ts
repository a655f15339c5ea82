import { expect, test } from '@jest/globals'
import { provenance, type RunFacts } from '../../src/sign/statements/provenance.ts'
import { facts } from '../support/facts.ts'

const run = (more: Partial<RunFacts> = {}): RunFacts => ({
  facts: facts(),
  env: {
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/release.yml@refs/heads/main',
    RUNNER_ENVIRONMENT: 'self-hosted',
  },
  claims: undefined,
  parameters: { platforms: 'linux/amd64' },
  tools: [{ name: 'trivy', version: '0.74.0', sha256: 'ab' }],
  finished: new Date('2026-01-02T03:05:00Z'),
  dirty: false,
  ...more,
})

test('in Actions: GitHub’s build type, the workflow as builder, the commit, the tools by their hashes', () => {
  expect(provenance(run())).toEqual({
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: 'refs/heads/main',
          repository: 'https://github.com/octo/app',
          path: '.github/workflows/release.yml',
        },
      },
      internalParameters: {
        github: { event_name: 'push', repository_id: '', repository_owner_id: '', runner_environment: 'self-hosted' },
        parameters: { platforms: 'linux/amd64' },
      },
      resolvedDependencies: [
        {
          uri: 'git+https://github.com/octo/app@refs/heads/main',
          digest: { gitCommit: '90dd6032fac8bda1b6c4436a2e65de27961ed071' },
        },
      ],
    },
    runDetails: {
      builder: {
        id: 'https://github.com/octo/app/.github/workflows/release.yml@refs/heads/main',
        version: { 'image-pipeline': expect.any(String) },
        builderDependencies: [{ name: 'trivy', annotations: { version: '0.74.0' }, digest: { sha256: 'ab' } }],
      },
      metadata: {
        invocationId: 'https://github.com/octo/app/actions/runs/1/attempts/1',
        startedOn: '2026-01-02T03:04:05Z',
        finishedOn: '2026-01-02T03:05:00Z',
      },
    },
  })
})

test('the id token says who builds: the reusable workflow, whatever the environment claims', () => {
  const claims = {
    iss: 'i',
    job_workflow_ref: 'octo/workflows/.github/workflows/image.yml@refs/tags/v1',
    runner_environment: 'github-hosted',
  }
  const { runDetails, buildDefinition } = provenance(run({ claims })) as Record<string, Record<string, object>>
  expect(runDetails?.builder).toMatchObject({
    id: 'https://github.com/octo/workflows/.github/workflows/image.yml@refs/tags/v1',
  })
  expect(buildDefinition?.internalParameters).toMatchObject({ github: { runner_environment: 'github-hosted' } })
})

test('on a laptop nobody claims to be GitHub, and what is not known is not there', () => {
  const local = facts({ event: '', ref: '', sha: '', runUrl: undefined })
  expect(provenance(run({ env: {}, facts: local, tools: [] }))).toEqual({
    buildDefinition: {
      buildType: 'urn:image-pipeline:laptop:v1',
      externalParameters: { parameters: { platforms: 'linux/amd64' } },
      internalParameters: {},
      resolvedDependencies: [],
    },
    runDetails: {
      builder: { id: 'urn:image-pipeline:laptop:v1', version: expect.anything(), builderDependencies: [] },
      metadata: { startedOn: '2026-01-02T03:04:05Z', finishedOn: '2026-01-02T03:05:00Z' },
    },
  })
})

test('a checkout with changes that no commit holds does not pass for the commit', () => {
  const nowhere = facts({ ref: '', repository: { ...facts().repository, fullName: '', htmlUrl: '' } })
  expect(provenance(run({ env: {}, facts: nowhere, dirty: true }))).toMatchObject({
    buildDefinition: {
      resolvedDependencies: [
        { name: 'source', digest: { gitCommit: nowhere.sha }, annotations: { uncommittedChanges: true } },
      ],
    },
  })
})
