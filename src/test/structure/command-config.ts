import type { Environment } from '../../core/host.ts'
import type { ImageConfig } from '../../oci/config.ts'
import type { CommandTest, Pair, RunOptions } from './structure-file.ts'

export interface CommandWish {
  readonly reference: string
  readonly command: readonly string[]
  readonly test: CommandTest
  readonly globalEnv: readonly Pair[]
  readonly options: RunOptions
  readonly image: ImageConfig
  readonly labels: Readonly<Record<string, string>>
}

/** What `POST /containers/create` takes for one command: in place of entrypoint and command, as the tool does it. */
export function commandConfig(
  { reference, command, test, globalEnv, options, image, labels }: CommandWish,
  ours: Environment,
) {
  const { user, privileged, allocateTty, capabilities, bindMounts } = options
  return {
    Image: reference,
    Entrypoint: [],
    Cmd: command,
    Env: [
      ...options.envFile.split(/\r?\n/).filter((line) => /^[^#=\s][^=]*=/.test(line)),
      ...options.envVars.flatMap((name) => (ours[name] === undefined ? [] : [`${name}=${ours[name]}`])),
      ...envOf([...globalEnv, ...test.env], image.env),
    ],
    Labels: labels,
    Tty: allocateTty,
    // Its own check would eat the time of what is tested.
    Healthcheck: { Test: ['NONE'] },
    ...(user === '' ? {} : { User: user }),
    HostConfig: {
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '2' } },
      ...(privileged ? { Privileged: true } : {}),
      ...(capabilities.length > 0 ? { CapAdd: capabilities } : {}),
      ...(bindMounts.length > 0 ? { Binds: bindMounts } : {}),
    },
  }
}

/** `PATH: /env/bin:$PATH` is meant with the image's own PATH. */
function envOf(pairs: readonly Pair[], image: readonly string[]): readonly string[] {
  const own = new Map(image.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]))
  return pairs.map(
    ({ key, value }) =>
      `${key}=${value.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced, bare) => own.get(braced ?? bare) ?? '')}`,
  )
}
