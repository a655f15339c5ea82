import { type Mistake, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { InputSource } from '../../core/input.ts'
import { type Asked, environmentOf } from './environments.ts'
import { nearest } from './nearest.ts'
import { table } from './tables.ts'
import { trustedFiles } from './trusted-files.ts'

export interface Config {
  /** What the environment says, laid over the file's top level. */
  readonly source: InputSource | undefined
  readonly mistakes: readonly Mistake[]
}

const none: Config = { source: undefined, mistakes: [] }

/**
 * The config file as a source of inputs. What a pull request wrote into it does not count: there it is read from the
 * base ref. A file that is not there is a mistake only when it was asked for by name.
 */
export async function configSource(
  door: InputSource,
  standard: string,
  host: Host,
  environment: Asked = { input: 'environment', name: door.read('environment')?.trim() ?? '' },
): Promise<Config> {
  const asked = door.read('config')
  const file = asked || standard
  const files = await trustedFiles(host, door.read('github-token') ?? '')
  const text = await files.read(file)
  if (text !== undefined) return parseConfig(file, text, environment, host)
  if (asked && !files.fromBase)
    return {
      source: undefined,
      mistakes: [
        { input: 'config', value: file, problem: 'cannot be read', cure: 'Name a file that exists in the checkout.' },
      ],
    }
  if (environment.name === '') return none
  // Without it the run would go on with fewer gates than were asked for.
  const problem = `names an environment, and ${files.fromBase ? 'the base ref has no' : 'there is no'} ${file}`
  const cure = files.fromBase
    ? 'On pull requests the file counts as the base ref has it: bring it there first.'
    : `Write that file, with the inputs of ${environment.name} below environments:.`
  return { source: undefined, mistakes: [{ input: environment.input, value: environment.name, problem, cure }] }
}

/** YAML with the inputs' names: lists become lines, maps stay YAML. */
async function parseConfig(file: string, text: string, environment: Asked, host: Host): Promise<Config> {
  const { parse } = await import('yaml')
  let content: unknown
  try {
    content = parse(text, { logLevel: 'error' }) ?? {}
  } catch (error) {
    const problem = `is no YAML: ${messageOf(error).split('\n')[0]}`
    return { source: undefined, mistakes: [{ input: 'config', value: file, problem, cure: 'Mend the file.' }] }
  }
  if (typeof content !== 'object' || Array.isArray(content) || content === null)
    return {
      source: undefined,
      mistakes: [{ input: 'config', value: file, problem: 'is no map of inputs', cure: 'Write `name: value` lines.' }],
    }
  const { environments, ...top } = content as Readonly<Record<string, unknown>>
  const entries = new Map(Object.entries(top))
  const onLaptop = host.kind === 'terminal'
  const laid = environmentOf(environments, environment, { file, onLaptop })
  const unknown = [...entries.keys()].filter((name) => !(name in table))
  // A gate that is spelt wrongly would be a gate that is not there.
  const mistakes = unknown.flatMap((name): readonly Mistake[] => {
    const meant = nearest(name, Object.keys(table))
    if (meant === undefined) return []
    return [{ input: name, problem: `stands in ${file}, and is no input`, cure: `Did you mean ${meant}?` }]
  })
  // A newer version's names must not break an older one: told, as the runner tells of unexpected inputs.
  const foreign = unknown.filter((name) => !mistakes.some(({ input }) => input === name))
  if (foreign.length > 0) host.log.warning(`${file}: ${foreign.join(', ')}: no input of this version, so not used`)
  const over = (name: string) => asText(laid.entries.get(name)) || undefined
  const source: InputSource = {
    file,
    onLaptop,
    read: (name) => over(name) ?? asText(entries.get(name)),
    called: (name) => (over(name) === undefined ? name : `environments.${environment.name}.${name}`),
  }
  return { source, mistakes: [...mistakes, ...laid.mistakes] }
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
