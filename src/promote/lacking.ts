import { allEnded } from '../core/all-ended.ts'
import { messageOf } from '../core/errors.ts'
import type { RegistryClient, Repository } from '../registry/client.ts'
import { blobsOf } from '../registry/copy/copy-image.ts'
import type { Looked } from './look.ts'

/** What a repository would have to be given. */
export type Lacking = { readonly blobs: number; readonly bytes: number } | { readonly unknown: string }

/** For the dry run: a repository that does not answer stops nobody from reading the plan. */
export async function lackingIn(to: Repository, { image, beside }: Looked, client: RegistryClient): Promise<Lacking> {
  try {
    const blobs = blobsOf(image, beside)
    const held = await allEnded(blobs.map(({ digest }) => client.headBlob(to, digest)))
    const absent = blobs.filter((_, at) => held[at] === undefined)
    return { blobs: absent.length, bytes: absent.reduce((sum, { size }) => sum + size, 0) }
  } catch (error) {
    return { unknown: messageOf(error) }
  }
}
