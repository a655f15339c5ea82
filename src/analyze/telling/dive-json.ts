import { type Entry, isDirectory } from '../../layers/entry.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import { shownInstruction } from '../../oci/instruction.ts'
import type { DiveNumbers } from '../measures/dive.ts'
import { postorder, treeOf } from '../measures/dive-tree.ts'

/**
 * What `dive --json` writes, for who has programs that read it. A command is worded as everywhere here: without what may
 * be a secret.
 */
export function diveJson({ config, layers }: PlatformLayers, numbers: DiveNumbers): string {
  const made = config.says.createdBy
  const content = {
    layer: layers.map(({ entries, diffId = '' }, index) => {
      const by = made[index]
      return {
        index,
        // dive has here what stands first in the layer's name, which is this for every archive of today's docker.
        id: 'blobs',
        digestId: by === undefined ? '' : diffId,
        sizeBytes: entries.reduce((sum, { size }) => sum + size, 0),
        command: by === undefined ? '(missing)' : shownInstruction(by),
        fileList: filesOf(entries),
      }
    }),
    image: {
      sizeBytes: numbers.sizeBytes,
      inefficientBytes: numbers.wastedBytes,
      efficiencyScore: numbers.efficiency,
      fileReference: numbers.inefficient.map(({ path, count, cumulative }) => ({
        count,
        sizeBytes: cumulative,
        file: text(path),
      })),
    },
  }
  // As Go escapes what HTML might take for its own.
  return JSON.stringify(content, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const nothing = { path: '', typeFlag: 0, linkName: '', size: 0, fileMode: 0, uid: 0, gid: 0, isDir: false }

/** The children before their folder; a folder that only is on the way is a record of nothing. */
function filesOf(entries: readonly Entry[]): readonly object[] {
  const files: object[] = []
  postorder(treeOf(entries), ({ entry }) => {
    files.push(entry ? record(entry) : nothing)
    return true
  })
  return files
}

function record(entry: Entry): typeof nothing {
  const { path, typeFlag, linkName, size, uid, gid } = entry
  return {
    path: text(path),
    typeFlag,
    linkName: text(linkName),
    size,
    fileMode: goMode(entry),
    uid,
    gid,
    isDir: isDirectory(entry),
  }
}

const bits = { directory: 2 ** 31, link: 2 ** 27, device: 2 ** 26, pipe: 2 ** 25, socket: 2 ** 24, character: 2 ** 21 }

/** By the kind in the mode (`S_IFMT`), and by the type of the entry. */
const kinds: Readonly<Record<number, number>> = {
  9604: bits.directory,
  2401: bits.pipe,
  21609: bits.link,
  14406: bits.device,
  4802: bits.device + bits.character,
  26411: bits.socket,
}
const types: Readonly<Record<number, number>> = {
  50: bits.link,
  51: bits.device + bits.character,
  52: bits.device,
  53: bits.directory,
  54: bits.pipe,
}

/** Go's os.FileMode: its bits are no kernel's. */
function goMode({ mode, typeFlag }: Entry): number {
  const special = (mode & 0o4000 ? 2 ** 23 : 0) + (mode & 0o2000 ? 2 ** 22 : 0) + (mode & 0o1000 ? 2 ** 20 : 0)
  // Beyond 31 bits JavaScript's own operators lose the sign: both are whole numbers.
  const kind = BigInt(kinds[mode & 0o170000] ?? 0) | BigInt(types[typeFlag] ?? 0)
  return (mode & 0o777) + special + Number(kind)
}

function text(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
