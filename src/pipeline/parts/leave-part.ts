import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { replaceText } from '../../core/replace-file.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'
import { refuseLinks } from '../report/report-folder.ts'
import { limitsOf } from './limits.ts'
import { longestWord, type Part, type PartAttestation, partFile, type Weakness } from './part.ts'
import { partFolder } from './part-folder.ts'

/**
 * Writes the job's part, whatever became of the job: who merges tells of all that failed. False where it cannot be
 * written, which is told.
 */
export async function leavePart(report: Report, inputs: Inputs, host: Host): Promise<boolean> {
  const folder = partFolder(inputs, host)
  try {
    await refuseLinks('parts-dir', folder, host.cwd)
    await mkdir(folder, { recursive: true })
    await replaceText(join(folder, partFile), `${JSON.stringify(partOf(report, inputs, host), null, 2)}\n`)
    report.outputs.part = folder
    return true
  } catch (error) {
    host.log.error(`this job’s part could not be written to ${folder}, so nothing can be merged: ${messageOf(error)}`)
    return false
  }
}

/** `spdx.dev-Document-0123456789ab.json` */
const predicateFile = /^[\w.-]+-[0-9a-f]{12}\.json$/

/**
 * Makes the job's folder and takes out what an earlier one left there: a job that is killed would hand that on.
 *
 * @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write
 */
export async function emptyPartFolder(inputs: Inputs, host: Host): Promise<void> {
  const folder = partFolder(inputs, host)
  await refuseLinks('parts-dir', folder, host.cwd)
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder))
    if (name === partFile || predicateFile.test(name)) await rm(join(folder, name), { force: true })
}

function partOf(report: Report, inputs: Inputs, { env, now, redact }: Host): Part {
  const { platforms, stages } = inputs
  const { entries, pushed, attestations, tools } = report.part ?? {}
  const { facts, tags } = report.named ?? {}
  return {
    version: 1,
    platforms,
    sha: facts?.sha ?? '',
    ref: facts?.ref ?? '',
    run: env.GITHUB_RUN_ID ?? '',
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    created: (facts?.created ?? now()).toISOString(),
    now: (facts?.now ?? now()).toISOString(),
    stages,
    limits: limitsOf(inputs, redact),
    images: tags?.images ?? [],
    tags: tags?.names ?? [],
    entries: entries ?? [],
    pushed: [...new Set([...(pushed ?? []), ...report.untagged])],
    // Names and digests stay as they are: a password that is a word of them would make another image of this one.
    verdicts: report.verdicts.map(({ reason, ...verdict }) => ({
      ...verdict,
      ...(reason === undefined ? {} : { reason: told(reason, redact) }),
    })),
    findings: report.findings,
    ...(report.weaknesses ? { weaknesses: worst(report.weaknesses, redact) } : {}),
    seconds: report.seconds,
    size: told(report.size ?? '', redact),
    sizes: JSON.parse(report.outputs.size ?? '{}') as Part['sizes'],
    error: told(report.error ?? '', redact),
    attestations: attestations ?? [],
    tools: tools ?? [],
  }
}

/** Without secrets, and no longer than the merging job reads; a cut through a secret would leave half of it. */
function told(text: string, redact: Host['redact']): string {
  const line = redact(text)
  return line.length <= longestWord ? line : `${line.slice(0, longestWord - 1)}…`
}

/** As many as the history has room for. */
const mostWeaknesses = 500

function worst(all: readonly Weakness[], redact: Host['redact']): readonly Weakness[] {
  return all
    .filter(({ severity }) => severity === 'CRITICAL' || severity === 'HIGH')
    .slice(0, mostWeaknesses)
    .map(({ id, package: name, severity }) => ({ id, package: redact(name), severity }))
}

/** Puts a predicate beside the part. */
export async function leavePredicate(
  folder: string,
  { digest, type, file }: PartAttestation,
  predicate: string | Uint8Array,
): Promise<PartAttestation> {
  await mkdir(folder, { recursive: true })
  await replaceText(join(folder, file), predicate)
  return { digest, type, file }
}
