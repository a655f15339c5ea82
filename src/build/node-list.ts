import { messageOf } from '../core/errors.ts'
import { type Kind, WrongInput } from '../core/input.ts'

/** One more node of a builder, as `docker buildx create --append` takes it. */
export interface AppendedNode {
  readonly name: string | undefined
  readonly endpoint: string | undefined
  readonly driverOpts: readonly string[]
  readonly buildkitdFlags: string
  readonly platforms: string
}

const keys = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'] as const

const cure = 'Write a YAML list of nodes with name, endpoint, driver-opts, buildkitd-flags and platforms.'

/** setup-buildx-action's `append`: a YAML list of nodes. */
export const nodeList: Kind<readonly AppendedNode[]> = {
  name: 'YAML',
  async parse(text) {
    if (text.trim() === '') return []
    const nodes = await parseYaml(text)
    if (!Array.isArray(nodes)) throw new WrongInput({ value: text, problem: 'is no YAML list', cure })
    return nodes.map((node, index) => nodeOf(node, index + 1))
  },
}

async function parseYaml(text: string): Promise<unknown> {
  // Most runs never need it.
  const { parse } = await import('yaml')
  try {
    return parse(text)
  } catch (error) {
    throw new WrongInput({ value: text, problem: `is no YAML: ${messageOf(error).split('\n')[0]}`, cure })
  }
}

function nodeOf(node: unknown, position: number): AppendedNode {
  if (typeof node !== 'object' || node === null || Array.isArray(node))
    throw new WrongInput({ problem: `node ${position} is no mapping`, cure })
  const fields = node as Readonly<Record<string, unknown>>
  const unknown = Object.keys(fields).filter((key) => !keys.some((known) => known === key))
  if (unknown.length > 0)
    throw new WrongInput({ value: unknown.join(', '), problem: `is not known in node ${position}`, cure })
  const text = (key: (typeof keys)[number]) => (fields[key] === undefined ? undefined : String(fields[key]).trim())
  return {
    name: text('name'),
    endpoint: text('endpoint'),
    driverOpts: several(fields['driver-opts']),
    buildkitdFlags: text('buildkitd-flags') ?? '',
    platforms: several(fields.platforms).join(','),
  }
}

function several(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split('\n')
  return parts.map((part) => part.trim()).filter(Boolean)
}
