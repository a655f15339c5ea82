import { everyInput } from '../../src/action/peers/every-input.ts'
import { type SubAction, subActions } from '../../src/action/peers/index.ts'
import type { Peer, PeerInput } from '../../src/action/peers/peer.ts'
import type { Input } from '../../src/core/input.ts'
import { table } from '../../src/pipeline/inputs/tables.ts'
import { actionFile, type DescribedInput } from './action-yml.ts'
import { between, outputsOf, rowsOf } from './readme-tables.ts'

/** The sub-actions' folders with what is generated in each, by path. README prose stays as it is. */
export async function subActionFiles(readmeOf: (path: string) => string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const [name, load] of Object.entries(subActions)) {
    const peer = await load()
    const readme = `${name}/README.md`
    files.set(`${name}/action.yml`, ymlOf(name as SubAction, peer))
    files.set(
      readme,
      between(between(readmeOf(readme), 'inputs', rowsOf(inputsOf(peer))), 'outputs', outputsOf(peer.outputs)),
    )
  }
  return files
}

function ymlOf(name: SubAction, peer: Peer): string {
  return actionFile({
    name: `image-pipeline ${name}`,
    description: peer.description,
    icon: peer.icon,
    inputs: inputsOf(peer),
    outputs: peer.outputs,
    dist: '../dist',
    entry: `${name}.js`,
  })
}

/** As action.yml and the README describe them. */
function inputsOf(peer: Peer): Readonly<Record<string, DescribedInput>> {
  return Object.fromEntries(Object.entries(everyInput(peer)).map(([name, input]) => [name, described(input)]))
}

function described(input: PeerInput): DescribedInput {
  if (input.how === 'idle') return { kind: { name: 'not heeded' }, default: '', help: `Not heeded: ${input.why}.` }
  if (input.how === 'refused')
    return {
      kind: { name: 'refused' },
      default: '',
      help: `Refused: it ${input.problem}. ${input.cure}${mayBe(input.quiet)}`,
    }
  if (input.how === 'read') return { ...input, kind: { name: input.kind } }
  const ours: Input = table[input.ours]
  return { ...ours, default: input.default ?? ours.default, help: input.help ?? ours.help }
}

function mayBe(quiet: readonly string[]): string {
  return quiet.length === 0 ? '' : ` (${quiet.map((value) => `\`${value}\``).join(' and ')} may stand there.)`
}
