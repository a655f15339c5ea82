import type { Host } from '../../core/host.ts'
import type { Door } from '../../pipeline/inputs/door.ts'
import type { Outcome } from '../../pipeline/run.ts'
import { findImage } from './find-image.ts'
import { type SubAction, subActions } from './index.ts'
import { translation } from './translation.ts'

export interface PeerDoor {
  readonly door: Door
  /** What the peer hands out when the run is over; returns outputs. */
  finish(outcome: Outcome): Promise<Readonly<Record<string, string>>>
}

/** The door of a sub-action: its step in our words. */
export async function openDoor(name: SubAction, host: Host): Promise<PeerDoor> {
  const peer = await subActions[name]()
  const { said, door, find, warnings, secrets } = await translation(peer, host.env)
  for (const secret of secrets) host.secret(secret)
  for (const warning of warnings) host.log.warning(warning)
  const found = find && (await findImage(find, host))
  // Steps that each judge one image would comment over each other.
  const own: Readonly<Record<string, string>> = {
    comment: 'false',
    ...(found === undefined ? {} : { 'image-ref': found }),
  }
  return {
    door: { ...door, read: (name) => own[name] ?? door.read(name) },
    async finish({ status, report, inputs }) {
      if (!inputs || inputs.dryRun || !peer.finish) return {}
      return peer.finish({ said, report, inputs, host, passed: status === 0 })
    },
  }
}
