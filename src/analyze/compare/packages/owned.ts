import type { LiveFiles } from '../live-files.ts'
import type { Installed, PackageSide } from './installed.ts'

export interface Owned {
  /** Bytes of each group's files. */
  readonly bytes: readonly number[]
  /** The group of each file; one that several have is the first one's. */
  readonly owners: ReadonlyMap<string, number>
}

/** What the files of some packages weigh, group by group: those of their lists that are not `known` are read in one go. */
export async function ownedBy(
  { files, read }: PackageSide,
  groups: readonly (readonly Installed[])[],
  known: ReadonlyMap<string, Buffer>,
): Promise<Owned> {
  const lists = groups
    .flat()
    .flatMap((one) => one.lists)
    .filter((path) => !known.has(path))
  const contents = lists.length === 0 ? known : new Map([...known, ...(await read(lists))])
  const links = rootLinks(files)
  const owners = new Map<string, number>()
  const bytes = groups.map((group, at) => {
    let sum = 0
    for (const one of group)
      for (const listed of one.files(contents)) {
        const path = files.has(listed) ? listed : linked(listed, links)
        const live = files.get(path)
        if (!live || owners.has(path)) continue
        owners.set(path, at)
        sum += live.entry.size
      }
    return sum
  })
  return { bytes, owners }
}

/** `bin` → `usr/bin`: dpkg's lists still have the names from before the merge of /usr. */
function rootLinks(files: LiveFiles): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([path, { entry }]) =>
      entry.typeFlag === 50 && !path.includes('/') ? [[path, entry.linkName.replace(/^\//, '')] as const] : [],
    ),
  )
}

function linked(path: string, links: ReadonlyMap<string, string>): string {
  const slash = path.indexOf('/')
  const target = slash < 0 ? undefined : links.get(path.slice(0, slash))
  return target === undefined ? path : `${target}${path.slice(slash)}`
}
