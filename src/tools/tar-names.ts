import { buffer } from 'node:stream/consumers'
import type { TarMember } from '../oci/tar-entries.ts'

/** More than any path has, in bytes. */
const longest = 1 << 16

/**
 * Gives the name of each entry, read in the order of the archive: a header of its own may name the one that follows.
 * '' for such a header itself.
 *
 * The judge throws an Error for names that lead out of the folder in which an archive is unpacked.
 */
export function nameJudge(): (member: TarMember) => Promise<string> {
  let next: string | undefined
  return async (member) => {
    if (member.type === 'L') {
      next = (await textOf(member)).replace(/\0+$/, '')
      return ''
    }
    if (member.type === 'x' || member.type === 'g') {
      const records = paxRecords(await textOf(member))
      // A size of its own would let the reader see other entries than we do; a global name would name all of them.
      if (records.has('size') || (member.type === 'g' && records.has('path')))
        throw new Error('it has a pax header that is not understood')
      next = records.get('path') ?? next
      return ''
    }
    const name = next ?? member.name
    next = undefined
    return judged(name)
  }
}

function judged(name: string): string {
  if (/^([\\/]|[A-Za-z]:)/.test(name)) throw new Error(`it has an absolute name: ${name}`)
  if (name.split(/[\\/]/).includes('..')) throw new Error(`it has a name that leads out of it: ${name}`)
  return name.replace(/^(\.\/)+/, '')
}

async function textOf({ size, content }: TarMember): Promise<string> {
  if (size > longest) throw new Error(`it has a header of ${size} bytes`)
  return (await buffer(content)).toString('utf8')
}

/** `30 mtime=1700000000.123456789\n`, where the number is the length of the whole record in bytes. */
function paxRecords(text: string): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    const length = Number(/^(\d{1,6}) /.exec(rest.toString('latin1', 0, 8))?.[1])
    const record = rest.toString('utf8', 0, length)
    const [, key, value] = /^\d+ ([^=]+)=(.*)\n$/s.exec(record) ?? []
    if (!(length > 0 && length <= rest.length) || key === undefined || value === undefined)
      throw new Error('it has a malformed pax header')
    records.set(key, value)
    rest = rest.subarray(length)
  }
  return records
}
