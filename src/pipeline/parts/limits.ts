import type { Host } from '../../core/host.ts'
import { digestOf } from '../../oci/digest.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { table } from '../inputs/tables.ts'
import { judgingInputs } from './done-before.ts'
import type { Part } from './part.ts'

/** What a job judges by that is not the default: the digest of each text. */
export function limitsOf({ given, stages }: Inputs, redact: Host['redact']): Part['limits'] {
  const wanted = stages.flatMap((stage) => (judgingInputs[stage] === 'merge' ? [] : judgingInputs[stage]))
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const text = given.get(name)?.trim() || table[name].default
      return text === table[name].default ? [] : [[name, digestOf(redact(text))] as const]
    }),
  )
}

/** Limits that this job was given and the job of a part was not, or not the same: nobody judged by them. */
export function unheardLimits(part: Part, inputs: Inputs, redact: Host['redact']): readonly string[] {
  return Object.entries(limitsOf(inputs, redact)).flatMap(([name, digest]) =>
    part.limits[name] === digest ? [] : [name],
  )
}
