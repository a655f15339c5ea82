import type { Mistake } from '../core/errors.ts'
import { parsePlatform, platformName } from '../oci/platform.ts'
import type { BuildInputs } from './inputs.ts'

/** Inputs that are right by themselves and wrong together. */
export function contradictions(inputs: BuildInputs): readonly Mistake[] {
  const mistakes: Mistake[] = []
  const settings = {
    driver: inputs.driver !== undefined,
    'driver-opts': inputs.driverOpts.length > 0,
    'buildkitd-flags': inputs.buildkitdFlags !== '',
    'buildkitd-config-inline': inputs.buildkitdConfigInline !== '',
    endpoint: inputs.endpoint !== '',
    append: inputs.append.length > 0,
  }
  if (inputs.builder !== '')
    for (const [input, given] of Object.entries(settings))
      if (given)
        mistakes.push({
          input,
          problem: `tells how to make a builder, and builder names one that exists`,
          cure: `Leave out ${input}, or builder.`,
        })
  if (inputs.driver === 'remote' && inputs.endpoint === '')
    mistakes.push({
      input: 'endpoint',
      problem: 'is empty, and the driver is remote',
      cure: 'Give the address of the daemon, e.g. tcp://buildkitd:1234.',
    })
  if (inputs.driver === 'docker')
    for (const input of ['driver-opts', 'buildkitd-flags', 'buildkitd-config-inline', 'append'] as const)
      if (settings[input])
        mistakes.push({
          input,
          problem: 'cannot be set for the driver docker, which is the engine’s own builder',
          cure: `Leave it out, or write driver: docker-container.`,
        })
  if (inputs.keepState && (inputs.driver ?? 'docker-container') !== 'docker-container')
    mistakes.push({
      input: 'keep-state',
      problem: `cannot be set for the driver ${inputs.driver}: only docker-container has a state of its own`,
      cure: 'Leave it out.',
    })
  mistakes.push(...wrongNodes(inputs), ...doubleSecrets(inputs))
  return mistakes
}

function wrongNodes({ append }: BuildInputs): readonly Mistake[] {
  return append.flatMap(({ platforms }) =>
    platforms
      .split(',')
      .filter((name) => name !== '' && !parsePlatform(name))
      .map((name) => ({
        input: 'append',
        value: name,
        problem: 'is no platform',
        cure: `Write it like ${platformName({ os: 'linux', architecture: 'arm64' })}.`,
      })),
  )
}

function doubleSecrets({ secrets, secretEnvs, secretFiles }: BuildInputs): readonly Mistake[] {
  const seen = new Set<string>()
  const mistakes: Mistake[] = []
  const all = { secrets, 'secret-envs': secretEnvs, 'secret-files': secretFiles } as const
  for (const [input, entries] of Object.entries(all))
    for (const { id } of entries) {
      if (seen.has(id))
        mistakes.push({ input, problem: `the id ${id} stands twice`, cure: 'Give every secret an id of its own.' })
      seen.add(id)
    }
  return mistakes
}
