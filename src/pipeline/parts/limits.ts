import type { Host } from '../../core/host.ts'
import type { Stage } from '../../core/stage.ts'
import { digestOf } from '../../oci/digest.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { table } from '../inputs/tables.ts'
import type { Part } from './part.ts'

/** The inputs by which a stage judges. */
const limits = {
  lint: ['lint-fail-on', 'lint-ignore'],
  secrets: ['secret-scan-range', 'secret-scan-config', 'secret-scan-baseline'],
  analyze: [
    'max-compressed',
    'max-uncompressed',
    'max-wasted',
    'max-increase',
    'max-layers',
    'min-efficiency',
    'max-build-time',
  ],
  scan: ['scan-severity', 'scan-ignore-unfixed', 'scan-scanners', 'scan-ignore-file', 'scan-vex', 'scan-fail'],
  test: ['test-services', 'test-structure', 'test-read-only', 'test-non-root'],
} as const satisfies Partial<Record<Stage, readonly (keyof typeof table)[]>>

/** What a job judges by that is not the default: the digest of each text. */
export function limitsOf({ given, stages }: Inputs, redact: Host['redact']): Part['limits'] {
  const wanted = Object.entries(limits).flatMap(([stage, names]) => (stages.includes(stage as Stage) ? names : []))
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
