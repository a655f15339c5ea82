import type { ImageConfig } from '../../oci/config.ts'
import type { Judgement } from '../tested.ts'
import { failed } from './file-tests.ts'
import { goPattern } from './go-pattern.ts'
import type { MetadataTest, Pair } from './structure-file.ts'

/** The config against what it should say. Values of variables are not told: they may be secrets. */
export function judgeMetadata(test: MetadataTest, config: ImageConfig): Judgement {
  const env = new Map(config.env.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]))
  const labels = new Map(Object.entries(config.labels))
  // The tool compares numbers only; `8080/udp` says more.
  const hasPort = (port: string) => config.exposedPorts.some((one) => one === port || one.split('/')[0] === port)
  return failed([
    ...pairs('env', test.env, env),
    ...test.unboundEnv.filter((name) => env.has(name)).map((name) => `env ${name} is set`),
    ...pairs('label', test.labels, labels),
    ...test.exposedPorts.filter((port) => !hasPort(port)).map((port) => `port ${port} is not exposed`),
    ...test.unexposedPorts.filter(hasPort).map((port) => `port ${port} is exposed`),
    ...test.volumes.filter((path) => !config.volumes.includes(path)).map((path) => `${path} is no volume`),
    ...test.unmountedVolumes.filter((path) => config.volumes.includes(path)).map((path) => `${path} is a volume`),
    ...same('entrypoint', test.entrypoint, config.entrypoint),
    ...same('cmd', test.cmd, config.cmd),
    ...(test.workdir === '' || test.workdir === config.workingDir
      ? []
      : [`workdir is ${config.workingDir || 'not set'}, expected ${test.workdir}`]),
    ...(test.user === '' || test.user === config.user
      ? []
      : [`user is ${config.user || 'not set'}, expected ${test.user}`]),
  ])
}

function pairs(what: string, wanted: readonly Pair[], found: ReadonlyMap<string, string>): readonly string[] {
  return wanted.flatMap(({ key, value, isRegex }) => {
    const is = found.get(key)
    if (is === undefined) return [`${what} ${key} is missing`]
    const fits = isRegex ? goPattern(value).test(is) : is === value
    return fits ? [] : [`${what} ${key} is not what is expected`]
  })
}

function same(what: string, wanted: readonly string[] | undefined, found: readonly string[]): readonly string[] {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(found)) return []
  return [`${what} is ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`]
}
