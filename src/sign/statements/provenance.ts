import type { Facts } from '../../core/facts.ts'
import type { Environment } from '../../core/host.ts'
import { version } from '../../core/version.ts'
import type { Tool } from '../../tools/tool.ts'
import type { Claims } from '../signer/identity.ts'

/** What this run knows of itself. */
export interface RunFacts {
  readonly facts: Facts
  readonly env: Environment
  /** Of the id token; they say more than the environment, and cannot be forged in it. */
  readonly claims: Claims | undefined
  /** Inputs that somebody gave, as far as they may be public for ever. */
  readonly parameters: Readonly<Record<string, string>>
  /** Programs that were run, by their bytes. */
  readonly tools: readonly Pick<Tool, 'name' | 'version' | 'sha256'>[]
  readonly finished: Date
  /** The checkout had changes that no commit holds. */
  readonly dirty: boolean
}

/** GitHub's own name for "this workflow ran". https://actions.github.io/buildtypes/workflow/v1 */
const workflowRun = 'https://actions.github.io/buildtypes/workflow/v1'
/** Somebody's laptop: nobody vouches for it but whoever holds the key. */
const laptopRun = 'urn:image-pipeline:laptop:v1'

/** SLSA provenance v1 of this run. https://slsa.dev/spec/v1.0/provenance */
export function provenance(run: RunFacts): Readonly<Record<string, unknown>> {
  const { facts, env, claims, tools, finished, parameters } = run
  const workflow = claims?.workflow_ref ?? env.GITHUB_WORKFLOW_REF ?? ''
  const onRunner = workflow !== ''
  const repository = repositoryOf(facts)
  return {
    buildDefinition: {
      buildType: onRunner ? workflowRun : laptopRun,
      externalParameters: onRunner
        ? { workflow: { ref: facts.ref, repository, path: pathOf(workflow, facts) } }
        : { parameters },
      // Under the control of the workflow, which is the builder: they stand in its file.
      internalParameters: onRunner ? { github: githubOf(run), parameters } : {},
      resolvedDependencies: facts.sha === '' ? [] : [source(run)],
    },
    runDetails: {
      builder: {
        id: onRunner ? `${facts.serverUrl}/${claims?.job_workflow_ref ?? workflow}` : laptopRun,
        version: { 'image-pipeline': version },
        builderDependencies: tools.map(({ name, version, sha256 }) => ({
          name,
          ...(version === '' ? {} : { annotations: { version } }),
          digest: { sha256 },
        })),
      },
      metadata: {
        ...(facts.runUrl === undefined ? {} : { invocationId: facts.runUrl }),
        startedOn: second(facts.now),
        finishedOn: second(finished),
      },
    },
  }
}

/** `.github/workflows/release.yml` of `o/n/.github/workflows/release.yml@refs/heads/main`. */
function pathOf(workflow: string, { repository }: Facts): string {
  const [path = ''] = workflow.split('@')
  const prefix = `${repository.fullName}/`
  return path.startsWith(prefix) ? path.slice(prefix.length) : path
}

function githubOf({ facts, env, claims }: RunFacts): Readonly<Record<string, string>> {
  return {
    event_name: facts.event,
    repository_id: claims?.repository_id ?? env.GITHUB_REPOSITORY_ID ?? '',
    repository_owner_id: claims?.repository_owner_id ?? env.GITHUB_REPOSITORY_OWNER_ID ?? '',
    runner_environment: claims?.runner_environment ?? env.RUNNER_ENVIRONMENT ?? '',
  }
}

/** '' where nobody knows one. */
function repositoryOf({ repository, serverUrl }: Facts): string {
  return repository.htmlUrl || (repository.fullName === '' ? '' : `${serverUrl}/${repository.fullName}`)
}

function source({ facts, dirty }: RunFacts): Readonly<Record<string, unknown>> {
  const { ref, sha } = facts
  const repository = repositoryOf(facts)
  return {
    ...(repository === '' ? { name: 'source' } : { uri: `git+${repository}${ref === '' ? '' : `@${ref}`}` }),
    digest: { gitCommit: sha },
    // What was built is not what the commit holds.
    ...(dirty ? { annotations: { uncommittedChanges: true } } : {}),
  }
}

function second(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
