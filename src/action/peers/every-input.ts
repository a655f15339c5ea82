import { inputTables, table } from '../../pipeline/inputs/tables.ts'
import type { OurName, Peer, PeerInput } from './peer.ts'

/** What every sub-action takes under our names. */
const common = ['github-token', 'config', 'environment', 'dry-run', 'timeout', 'report-dir', 'summary'] as const

/**
 * The whole table of a sub-action: the peer's own inputs, then those of its rooms that none of them decides. A new input
 * of a room is so in its sub-action too.
 */
export function everyInput(peer: Peer): Readonly<Record<string, PeerInput>> {
  const decided = new Set<string>(Object.values(peer.inputs).flatMap(decides))
  const ours = [...peer.rooms.flatMap((room) => Object.keys(inputTables[room])), ...common] as readonly OurName[]
  const rest = ours.filter((name) => !decided.has(name) && !(name in peer.inputs) && name in table)
  return { ...peer.inputs, ...Object.fromEntries(rest.map((name) => [name, { how: 'same', ours: name } as const])) }
}

/** The inputs of ours that one of the peer's decides. */
export function decides(input: PeerInput): readonly OurName[] {
  if (input.how === 'same') return [input.ours]
  return input.how === 'read' ? input.ours : []
}
