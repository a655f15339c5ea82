import { readFile } from 'node:fs/promises'
import type { Host } from '../../core/host.ts'
import { hexOf } from '../../oci/digest.ts'
import { imagesIn } from '../../oci/images.ts'
import type { Layout } from '../../oci/layout.ts'
import { platformSlug } from '../../oci/platform.ts'
import type { Publication } from '../../publish/run.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Said } from '../publish/said.ts'
import type { Report } from '../report/report.ts'
import type { StageClock } from '../stage-clock.ts'
import { leavePredicate } from './leave-part.ts'
import type { Part, PartAttestation } from './part.ts'
import { partFolder } from './part-folder.ts'

export interface Passing {
  readonly layout: Layout
  readonly publication: Publication
  /** Its blobs are on their way. */
  readonly uploading: Promise<unknown>
  readonly clock: StageClock
  readonly said: Said
}

/**
 * What has passed goes on to the job that merges: manifests by digest, under no index and no tag, and what is to be
 * attested of them.
 *
 * @throws UserError; the report then names what stays behind
 */
export async function handOn(
  { layout, publication, uploading, clock, said }: Passing,
  inputs: Inputs,
  host: Host,
  report: Report,
): Promise<void> {
  try {
    await uploading
    await clock.within(() => publication.platforms(layout))
  } catch (error) {
    report.untagged.push(...publication.written())
    throw error
  }
  if (!report.part) return
  report.part = { ...report.part, pushed: publication.written() }
  const attestations = await leavePredicates(said, report.part.entries ?? [], inputs, host)
  report.part = { ...report.part, attestations, tools: await said.tools() }
  const names = publication.written().join(', ')
  report.headline = `published by digest, to be merged: ${names}${report.size === undefined ? '' : `: ${report.size}`}`
}

/** Predicates that the run keeps in files lie where another job could not read them. */
async function leavePredicates(
  said: Said,
  entries: Part['entries'],
  inputs: Inputs,
  host: Host,
): Promise<readonly PartAttestation[]> {
  const folder = partFolder(inputs, host)
  const left: PartAttestation[] = []
  for (const { manifest } of imagesIn(entries))
    for (const { type, predicate } of await said.of(manifest.digest, inputs.attest)) {
      const file = `${platformSlug(type.replace(/^https:\/\//, ''))}-${hexOf(manifest.digest).slice(0, 12)}.json`
      const bytes = typeof predicate === 'string' ? await readFile(predicate) : JSON.stringify(predicate)
      left.push(await leavePredicate(folder, { digest: manifest.digest, type, file }, bytes))
    }
  return left
}
