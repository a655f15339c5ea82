import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { type TarMember, tarMembers } from '../oci/tar-entries.ts'
import type { Found } from './proof.ts'
import { nameJudge } from './tar-names.ts'

/** What no release of a tool comes near, in bytes of everything in it. */
const largest = 2 ** 31

/**
 * Takes the one executable out of a tar.gz, and hashes both in the same reading. The rest of the archive is judged and
 * thrown away: nothing else of it ever lies on the disk.
 *
 * @param to where the executable is written, a new file; without it, it is only hashed
 * @throws Error that says what is wrong with the archive
 */
export async function readTarGz(archive: string, executable: string, to?: string): Promise<Required<Found>> {
  const asset = createHash('sha256')
  const gunzip = createGunzip({ chunkSize: 1 << 20 })
  const packed = (async function* () {
    for await (const chunk of createReadStream(archive, { highWaterMark: 1 << 20 })) {
      asset.update(chunk)
      yield chunk as Uint8Array
    }
  })()
  const { Readable } = await import('node:stream')
  const input = Readable.from(packed)
  input.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  try {
    const found = await onlyExecutable(bounded(gunzip), executable, to)
    // Zeros after the last member are no error to zlib.
    if (gunzip.bytesWritten !== (await stat(archive)).size) throw new Error('something follows the end of the archive')
    return { asset: asset.digest('hex'), executable: found }
  } finally {
    input.destroy()
    gunzip.destroy()
  }
}

async function onlyExecutable(tar: AsyncIterable<Uint8Array>, executable: string, to?: string): Promise<string> {
  const nameOf = nameJudge()
  let found: string | undefined
  for await (const member of tarMembers(tar, { whole: true })) {
    const name = await nameOf(member)
    if (name !== executable) continue
    if (found !== undefined) throw new Error(`it has ${executable} twice`)
    if (member.type !== '0' && member.type !== '') throw new Error(`${executable} in it is ${kindOf(member)}`)
    found = await taken(member, to)
  }
  if (found === undefined) throw new Error(`it has no ${executable}`)
  return found
}

async function taken({ content }: TarMember, to?: string): Promise<string> {
  const hash = createHash('sha256')
  const file = to === undefined ? undefined : await open(to, 'wx', 0o755)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      await file?.writeFile(chunk)
    }
  } finally {
    await file?.close()
  }
  return hash.digest('hex')
}

function kindOf({ type, linkName }: TarMember): string {
  if (type === '1' || type === '2') return `a link to ${linkName}`
  return type === '5' ? 'a folder' : `no file (type ${type})`
}

async function* bounded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of stream) {
    total += chunk.length
    if (total > largest) throw new Error(`it unpacks to more than ${largest} bytes`)
    yield chunk
  }
}
