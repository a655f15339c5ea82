import type { Environment } from '../core/host.ts'
import { csvField } from './csv-field.ts'
import type { BuildInputs } from './inputs.ts'
import type { LookInputs } from './look.ts'

/** Arguments that name the secrets, and never hold one. */
export interface SecretArguments {
  readonly fromVariables: readonly string[]
  readonly others: readonly string[]
  /** Variables of buildx's environment that must hold a secret. */
  readonly variables: readonly string[]
}

const gitTokenVariable = 'IMAGE_PIPELINE_GIT_TOKEN'

/** `gitHost` where a Git context is fetched with our token: the host, with its port, that the token is for. */
export function secretArguments(inputs: BuildInputs, gitHost: string | undefined): SecretArguments {
  const { secrets, secretEnvs, secretFiles } = inputs
  const own = [...secrets, ...secretEnvs, ...secretFiles].some(({ id }) => /^GIT_AUTH_(TOKEN|HEADER)(\.|$)/.test(id))
  const git = gitHost !== undefined && !own
  const named = (id: string, variable: string) => ['--secret', `id=${id},env=${variable}`]
  return {
    fromVariables: secretEnvs.flatMap(({ id }, index) => named(id, variableOf(secrets.length + index))),
    others: [
      ...secrets.flatMap(({ id }, index) => named(id, variableOf(index))),
      ...secretFiles.flatMap(({ id, from }) => ['--secret', `id=${id},${csvField(`src=${from}`)}`]),
      ...(git ? named(`GIT_AUTH_TOKEN.${gitHost}`, gitTokenVariable) : []),
    ],
    variables: [
      ...[...secrets, ...secretEnvs].map((_, index) => variableOf(index)),
      ...(git ? [gitTokenVariable] : []),
    ],
  }
}

/**
 * The secrets by the variables that the plan's arguments name. They travel beside the plan, because a plan is printed.
 */
export function secretValues(inputs: LookInputs, env: Environment): Environment {
  const { secrets, secretEnvs } = inputs
  const values = [...secrets.map(({ value }) => value), ...secretEnvs.map(({ from }) => env[from] ?? '')]
  return {
    ...Object.fromEntries(values.map((value, index) => [variableOf(index), value])),
    ...(inputs.githubToken ? { [gitTokenVariable]: inputs.githubToken } : {}),
  }
}

/** A name of ours, so that a secret's own name cannot collide with what docker reads. */
function variableOf(index: number): string {
  return `IMAGE_PIPELINE_SECRET_${index}`
}
