import type { LiveFiles } from '../live-files.ts'
import { sameContent } from '../live-files.ts'
import { apk } from './apk.ts'
import { dpkg } from './dpkg.ts'
import type { Ecosystem, Installed, PackageSide, PackageSource } from './installed.ts'
import { npm } from './npm.ts'
import { ownedBy } from './owned.ts'
import { python } from './python.ts'

export interface PackageChange {
  readonly of: Ecosystem
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Versions, '' where it is not there; several where there are several copies, with commas between. */
  readonly was: string
  readonly is: string
  /** Bytes of its files. */
  readonly before: number
  readonly after: number
}

export interface PackageComparison {
  /** The greatest difference first. */
  readonly changes: readonly PackageChange[]
  /** Of each path that a package of `changes` has, on either side: which one, by its index there. */
  readonly owners: ReadonlyMap<string, number>
  /** What could not be told, a line of plain text each. */
  readonly notes: readonly string[]
}

const sources = [dpkg, apk, python, npm]
const rpm = /^(?:usr\/lib\/sysimage\/rpm|var\/lib\/rpm)\/(?:rpmdb\.sqlite|Packages(?:\.db)?)$/

/**
 * Packages that came, went or have another version. What is the same on both sides is not read: of the databases those that
 * changed, and of the lists of files those of packages that did.
 *
 * @throws UserError where a layer that must be read is broken; InterruptedError
 */
export async function comparePackages(before: PackageSide, after: PackageSide): Promise<PackageComparison> {
  const [was, is] = await Promise.all([readDatabases(before, after.files), readDatabases(after, before.files)])
  // Of what only one side tells everything would be new, or gone.
  const known = sources.filter((source) => !was.unread.has(source) && !is.unread.has(source))
  const pairs = differences(
    known.flatMap((source) => source.installed(before.files, was.contents)),
    known.flatMap((source) => source.installed(after.files, is.contents)),
  )
  const [gone, come] = await Promise.all([
    ownedBy(
      before,
      pairs.map(({ was }) => was),
      was.contents,
    ),
    ownedBy(
      after,
      pairs.map(({ is }) => is),
      is.contents,
    ),
  ])
  const told = pairs
    .map(({ was, is }, at) => {
      const [first] = [...was, ...is]
      return {
        at,
        of: first?.of ?? 'dpkg',
        name: first?.name ?? '',
        kind: kindOf(was, is),
        was: versionsOf(was),
        is: versionsOf(is),
        before: gone.bytes[at] ?? 0,
        after: come.bytes[at] ?? 0,
      }
    })
    .sort(
      (one, other) =>
        Math.abs(other.after - other.before) - Math.abs(one.after - one.before) || (one.name < other.name ? -1 : 1),
    )
  const place = new Map(told.map(({ at }, index) => [at, index]))
  const owners = new Map<string, number>()
  for (const [path, at] of [...gone.owners, ...come.owners]) owners.set(path, place.get(at) ?? 0)
  const notes = sources
    .filter((source) => !known.includes(source))
    .map(({ of }) => `packages of ${of} are not compared: the layers that tell of them are not at hand`)
  return {
    changes: told.map(({ at: _, ...change }) => change),
    owners,
    notes: [...notes, ...rpmNotes(before.files, after.files)],
  }
}

interface Known {
  readonly contents: ReadonlyMap<string, Buffer>
  /** Whose databases could not be read. */
  readonly unread: ReadonlySet<PackageSource>
}

async function readDatabases({ files, read }: PackageSide, others: LiveFiles): Promise<Known> {
  const changed = new Map(
    sources.map((source) => [
      source,
      source.databases(files).filter((path) => {
        const [one, other] = [files.get(path)?.entry, others.get(path)?.entry]
        return !one || !other || !sameContent(one, other)
      }),
    ]),
  )
  const wanted = [...changed.values()].flat()
  const layers = new Set(wanted.map((path) => files.get(path)?.layer))
  const lists = [...files].flatMap(([path, { layer }]) =>
    layers.has(layer) && sources.some((source) => source.isList(path)) ? [path] : [],
  )
  const contents = wanted.length === 0 ? new Map<string, Buffer>() : await read([...wanted, ...lists])
  const isUnread = (path: string) => !contents.has(path) && (files.get(path)?.entry.size ?? 0) > 0
  return { contents, unread: new Set(sources.filter((source) => changed.get(source)?.some(isUnread))) }
}

interface Difference {
  readonly was: readonly Installed[]
  readonly is: readonly Installed[]
}

/** By name and version: how many copies there are, and where they lie, is no difference. */
function differences(was: readonly Installed[], is: readonly Installed[]): readonly Difference[] {
  const names = new Map<string, { readonly was: Installed[]; readonly is: Installed[] }>()
  const groupOf = ({ of, name }: Installed) => {
    const key = `${of} ${name}`
    const group = names.get(key) ?? { was: [], is: [] }
    names.set(key, group)
    return group
  }
  for (const one of was) groupOf(one).was.push(one)
  for (const one of is) groupOf(one).is.push(one)
  const without = (some: readonly Installed[], others: readonly Installed[]) => {
    const versions = new Set(others.map(({ version }) => version))
    return some.filter(({ version }) => !versions.has(version))
  }
  return [...names.values()]
    .map(({ was, is }) => ({ was: without(was, is), is: without(is, was) }))
    .filter(({ was, is }) => was.length + is.length > 0)
}

function kindOf(was: readonly Installed[], is: readonly Installed[]): PackageChange['kind'] {
  return was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'changed'
}

function versionsOf(installed: readonly Installed[]): string {
  return [...new Set(installed.map(({ version }) => version))].sort().join(', ')
}

function rpmNotes(...sides: readonly LiveFiles[]): readonly string[] {
  const has = sides.some((files) => [...files.keys()].some((path) => rpm.test(path)))
  return has ? ['packages of rpm are not compared: their database is not read'] : []
}
