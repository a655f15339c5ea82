import { stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { InterruptedError, type Mistake, messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { WrongInput } from '../../core/input.ts'
import { type ImageRef, parseImageRef } from '../../oci/image-ref.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { type EarlierRun, readEarlierRun } from './earlier-run.ts'
import { type OtherImage, openOther } from './other-image.ts'

/** One of the two that are compared. */
export interface OpenedSide {
  /** As it was given. */
  readonly text: string
  readonly image: OtherImage
  /** Where it was named by a report. */
  readonly run: EarlierRun | undefined
}

export type NamedSide = { readonly text: string } & ({ readonly ref: ImageRef } | { readonly report: string })

/** A registry's reference, `oci-layout://folder[:tag]`, a folder, an image.tar, or the `report.json` of an earlier run. */
export async function nameSide(text: string, host: Host): Promise<NamedSide | { readonly mistake: Mistake }> {
  const path = isAbsolute(text) ? text : join(host.cwd, text)
  const found = text.includes('://') ? undefined : await stat(path).catch(() => undefined)
  if (found?.isFile())
    return isArchive.test(path) ? { text, ref: { text, archive: path, name: '' } } : { text, report: path }
  if (found?.isDirectory()) return { text, ref: { text, folder: path, name: {} } }
  const mistaken = (problem: string) => {
    const cure =
      'Write a reference, oci-layout://folder, a folder or an image.tar that exists, or the report.json of a run.'
    return { mistake: { input: 'compare', value: text, problem, cure } }
  }
  // No registry has a name like that.
  if (/^[./]|\.json$/.test(text) || (isArchive.test(text) && !text.includes('://'))) return mistaken('is not there')
  try {
    return { text, ref: parseImageRef(text) }
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
    return mistaken(error.mistakes[0]?.problem ?? error.message)
  }
}

const isArchive = /\.(?:tar|tar\.gz|tgz)$/

/** @throws UserError where there is no such image, or no more */
export async function openSide(
  side: NamedSide,
  dir: string,
  registry: () => Promise<RegistryClient>,
  host: Host,
): Promise<OpenedSide> {
  const { text } = side
  if ('ref' in side) {
    const image = await openOther(side.ref, dir, registry, host)
    if (image) return { text, image, run: undefined }
    throw new UserError(`there is no ${text}`, { cure: 'Check the name, and that the login may read it.' })
  }
  const run = await readEarlierRun(side.report)
  const tried: string[] = []
  for (const [at, ref] of run.refs.entries()) {
    try {
      const image = await openOther(ref, join(dir, String(at)), registry, host)
      if (image) return { text, image, run }
      tried.push(`there is no ${ref.text}`)
    } catch (error) {
      if (error instanceof InterruptedError || host.signal.aborted) throw error
      tried.push(messageOf(error))
    }
  }
  throw new UserError(`the image of ${text} is gone: ${tried.join('; ')}`, {
    cure: 'Give each of the runs a layout-dir of its own, or compare what they published.',
  })
}
