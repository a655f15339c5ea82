import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { ToolError } from '../core/tool-error.ts'
import { type Builder, inspectArgs, parseBuilder, writesOciLayout } from '../docker/builder.ts'
import type { Docker } from '../docker/docker.ts'
import { startsOfLines } from '../docker/tool-line.ts'
import type { BuildInputs } from './inputs.ts'
import { type BuilderSetting, ownBuilder, wantsOwn } from './own-builder.ts'

/**
 * The builder that exists and can write an OCI layout: the one named, the one our settings stand for, or the current
 * one. undefined where one of our own has to do it.
 *
 * @throws UserError where the one named cannot be used, where docker or buildx is missing, where no engine answers
 */
export async function findBuilder(
  inputs: BuildInputs,
  setting: BuilderSetting,
  host: Host,
  docker: Docker,
): Promise<Builder | undefined> {
  const own = wantsOwn(inputs)
  const builder = await inspect(target(inputs, setting, host), own, host, docker)
  if (builder === undefined || own) return builder
  const asked = inputs.builder !== '' || inputs.driver === 'docker'
  const trouble = builder.error ?? builder.nodes.find(({ error }) => error !== undefined)?.error
  if (trouble !== undefined && (asked || builder.driver === '' || builder.driver === 'docker'))
    throw new UserError(`the builder ${builder.name} cannot be used: ${trouble}`, {
      cure: 'Start the Docker Engine, or name a builder that runs elsewhere (builder, or driver: remote with endpoint).',
    })
  if (trouble === undefined && writesOciLayout(builder)) return builder
  if (!asked) return undefined
  throw new UserError(
    `the builder ${builder.name} cannot write an OCI layout: the engine does not keep images in containerd`,
    {
      cure: 'Turn on the containerd image store of the engine, or leave out builder and driver so that a docker-container builder is made.',
    },
  )
}

function target(inputs: BuildInputs, setting: BuilderSetting, host: Host): string | undefined {
  if (inputs.builder !== '') return inputs.builder
  if (inputs.driver === 'docker') return inputs.endpoint || host.env.DOCKER_CONTEXT || 'default'
  return wantsOwn(inputs) ? ownBuilder(inputs, setting).name : undefined
}

/** undefined where one of our own does not exist yet. */
async function inspect(
  name: string | undefined,
  mayBeMissing: boolean,
  host: Host,
  docker: Docker,
): Promise<Builder | undefined> {
  try {
    return parseBuilder((await docker.exec(inspectArgs(name), { signal: host.signal })).stdout)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const said = startsOfLines(error.stderr)
    if (said.some((line) => /(unknown|is not a docker) command/i.test(line)))
      throw new UserError('docker has no buildx', {
        cure: 'Install the docker-buildx plugin (docker-buildx-plugin in the Docker repositories).',
        cause: error,
      })
    // `no builder "x" found`; buildx tells of an engine that does not answer in the same breath.
    const unknown = said.some((line) =>
      /no builder \S{1,200} found|failed to find instance|no such file or directory/i.test(line),
    )
    if (mayBeMissing && unknown) return undefined
    if (unknown && name !== undefined)
      throw new UserError(`there is no builder named ${name}`, {
        cure: 'docker buildx ls shows the builders of this machine; leave out builder to have one chosen.',
        cause: error,
      })
    throw error
  }
}
