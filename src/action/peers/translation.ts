import type { Mistake } from '../../core/errors.ts'
import type { Environment } from '../../core/host.ts'
import { type InputSource, WrongInput } from '../../core/input.ts'
import { list } from '../../core/kinds.ts'
import type { Door } from '../../pipeline/inputs/door.ts'
import { actionInputs } from '../action-inputs.ts'
import { decides, everyInput } from './every-input.ts'
import type { Peer, PeerInput, Said, Texts, Translated } from './peer.ts'

/** A step of a sub-action in our words: pure, nothing was looked for yet. */
export interface Translation {
  readonly said: Said
  readonly door: Door
  readonly find: Translated['find']
  readonly warnings: readonly string[]
  /** Secrets that no input of ours holds, for the mask. */
  readonly secrets: readonly string[]
}

export async function translation(peer: Peer, env: Environment): Promise<Translation> {
  const inputs = everyInput(peer)
  const source = actionInputs(env)
  const given = new Map(
    Object.keys(inputs).flatMap((name) => {
      const text = source.read(name)
      return text === undefined || text === '' ? [] : [[name, text] as const]
    }),
  )
  const mistakes: Mistake[] = []
  const said: Said = {
    text: (name) => given.get(name) ?? defaultOf(inputs[name]),
    isGiven: (name) => given.has(name),
    env,
    async items(name, kind = list) {
      try {
        return await kind.parse(said.text(name))
      } catch (error) {
        if (!(error instanceof WrongInput)) throw error
        for (const wrong of error.mistakes) mistakes.push({ input: name, ...wrong })
        return []
      }
    },
  }
  const translated = await peer.translate(said)
  const same = Object.entries(inputs).flatMap(([name, input]) => (input.how === 'same' ? [{ name, ...input }] : []))
  const texts = new Map(same.flatMap(({ name, ours }) => (given.has(name) ? [[ours, said.text(name)]] : [])))
  const standard = new Map(same.flatMap((row) => (row.default === undefined ? [] : [[row.ours, row.default]])))
  const told = Object.entries(inputs).flatMap(([name, input]) => judged(name, input, given.get(name)))
  return {
    said,
    door: {
      ...sourceOf(texts, translated.texts),
      defaults: sourceOf(standard, translated.defaults ?? {}),
      calls: (ours) => callsOf(ours, inputs, given),
      wrong: [
        ...told.flatMap(({ mistake }) => (mistake ? [mistake] : [])),
        ...mistakes,
        ...(translated.mistakes ?? []),
      ],
      ...(translated.names ? { names: translated.names } : {}),
    },
    find: translated.find,
    warnings: [...told.flatMap(({ warning }) => (warning ? [warning] : [])), ...(translated.warnings ?? [])],
    secrets: Object.entries(inputs).flatMap(([name, input]) =>
      'secret' in input && input.secret ? [given.get(name) ?? ''] : [],
    ),
  }
}

function defaultOf(input: PeerInput | undefined): string {
  return input?.how === 'read' || input?.how === 'same' ? (input.default ?? '') : ''
}

/** What the peer's `translate` says wins over what is taken as it stands. */
function sourceOf(same: ReadonlyMap<string, string | undefined>, translated: Texts): InputSource {
  const texts = new Map([...same, ...Object.entries(translated)])
  return { read: (name) => texts.get(name) }
}

interface Judged {
  readonly mistake?: Mistake
  readonly warning?: string
}

/** What is not heeded is told, unless it asks for what happens anyway. */
function judged(name: string, input: PeerInput, text: string | undefined): readonly Judged[] {
  if (text === undefined || input.how === 'same' || input.how === 'read') return []
  if (input.quiet.includes(text.trim().toLowerCase())) return []
  if (input.how === 'idle') return [{ warning: `${name} is not heeded: ${input.why}` }]
  const { problem, cure, secret } = input
  return [{ mistake: { input: name, ...(secret ? {} : { value: text }), problem, cure } }]
}

/** Of several names the one that was written. */
function callsOf(ours: string, inputs: Readonly<Record<string, PeerInput>>, given: ReadonlyMap<string, string>) {
  const names = Object.entries(inputs).flatMap(([name, input]) =>
    (decides(input) as readonly string[]).includes(ours) ? [name] : [],
  )
  return names.find((name) => given.has(name)) ?? names[0] ?? ours
}
