import { everyInput } from '../../src/action/peers/every-input.ts'
import { subActions } from '../../src/action/peers/index.ts'
import type { Peer, PeerInput } from '../../src/action/peers/peer.ts'
import type { Input } from '../../src/core/input.ts'
import { commentInputs } from '../../src/pipeline/comment/inputs.ts'
import { table } from '../../src/pipeline/inputs/tables.ts'
import { promoteTable } from '../../src/pipeline/promote/inputs.ts'
import { outputs as promoteOutputs } from '../../src/promote/outputs.ts'
import { type ActionFile, actionFile, type DescribedInput } from './action-yml.ts'
import { between, outputsOf, rowsOf } from './readme-tables.ts'

type Described = Omit<ActionFile, 'dist'>

/** The sub-actions' folders with what is generated in each, by path. README prose stays as it is. */
export async function subActionFiles(readmeOf: (path: string) => string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const [folder, described] of await subActionsDescribed()) {
    const readme = `${folder}/README.md`
    files.set(`${folder}/action.yml`, actionFile({ ...described, dist: '../dist' }))
    const withInputs = between(readmeOf(readme), 'inputs', rowsOf(described.inputs))
    const { outputs } = described
    files.set(
      readme,
      Object.keys(outputs).length === 0 ? withInputs : between(withInputs, 'outputs', outputsOf(outputs)),
    )
  }
  return files
}

async function subActionsDescribed(): Promise<ReadonlyMap<string, Described>> {
  const all = new Map<string, Described>()
  for (const [name, load] of Object.entries(subActions)) {
    const peer = await load()
    const { description, icon, outputs } = peer
    all.set(name, {
      name: `image-pipeline ${name}`,
      description,
      icon,
      inputs: inputsOf(peer),
      outputs,
      entry: `${name}.js`,
    })
  }
  return new Map([...all, ...Object.entries(ownDoors)])
}

/** They build nothing, so they are no stages, and have tables of their own. */
const ownDoors: Readonly<Record<string, Described>> = {
  comment: {
    name: 'image-pipeline comment',
    description: 'Posts what the run of a fork has to tell its pull request, and believes nothing that the fork wrote.',
    icon: 'message-square',
    inputs: commentInputs,
    outputs: {},
    entry: 'comment.js',
  },
  promote: {
    name: 'image-pipeline promote',
    description: 'Gives an image that is proven other tags, here or in another registry, without building it again.',
    icon: 'chevrons-up',
    inputs: promoteTable,
    outputs: promoteOutputs,
    entry: 'promote.js',
  },
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
