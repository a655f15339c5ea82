import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { replaceText } from '../../core/replace-file.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'
import { refuseLinks } from '../report/report-folder.ts'
import { type Part, type PartAttestation, partFile, type Weakness } from './part.ts'
import { partFolder } from './part-folder.ts'

/**
 * Writes the job's part, whatever became of the job: who merges tells of all that failed. One that cannot be written is
 * told here, and missed there.
 */
export async function leavePart(report: Report, inputs: Inputs, host: Host): Promise<void> {
  const folder = partFolder(inputs, host)
  try {
    await refuseLinks('parts-dir', folder, host.cwd)
    await mkdir(folder, { recursive: true })
    await replaceText(join(folder, partFile), host.redact(`${JSON.stringify(partOf(report, inputs, host), null, 2)}\n`))
    report.outputs.part = folder
  } catch (error) {
    host.log.error(`this job’s part could not be written to ${folder}, so nothing can be merged: ${messageOf(error)}`)
  }
}

function partOf(report: Report, { platforms, stages }: Inputs, { env, now }: Host): Part {
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
    images: tags?.images ?? [],
    tags: tags?.names ?? [],
    entries: entries ?? [],
    pushed: [...new Set([...(pushed ?? []), ...report.untagged])],
    verdicts: report.verdicts,
    findings: report.findings,
    ...(report.weaknesses ? { weaknesses: worst(report.weaknesses) } : {}),
    seconds: report.seconds,
    size: report.size ?? '',
    sizes: JSON.parse(report.outputs.size ?? '{}') as Part['sizes'],
    error: report.error ?? '',
    attestations: attestations ?? [],
    tools: tools ?? [],
  }
}

/** As many as the history has room for. */
const mostWeaknesses = 500

function worst(all: readonly Weakness[]): readonly Weakness[] {
  return all
    .filter(({ severity }) => severity === 'CRITICAL' || severity === 'HIGH')
    .slice(0, mostWeaknesses)
    .map(({ id, package: name, severity }) => ({ id, package: name, severity }))
}

/** Puts a predicate beside the part. */
export async function leavePredicate(
  folder: string,
  { digest, type, file }: PartAttestation,
  predicate: string | Uint8Array,
): Promise<PartAttestation> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, file), predicate)
  return { digest, type, file }
}
