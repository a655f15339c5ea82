import { baseName } from '../../../layers/entry.ts'
import type { LiveFiles } from '../live-files.ts'
import { type Installed, type PackageSource, textOf } from './installed.ts'

const status = 'var/lib/dpkg/status'
/** Distroless images have a file a package, and beside it what belongs to it. */
const folder = 'var/lib/dpkg/status.d/'
const lists = 'var/lib/dpkg/info/'

/** Debian and Ubuntu. */
export const dpkg: PackageSource = {
  of: 'dpkg',
  databases: (files) => [
    ...(files.has(status) ? [status] : []),
    ...[...files.keys()].filter((path) => path.startsWith(folder) && !path.endsWith('.md5sums')),
  ],
  isList: (path) =>
    (path.startsWith(lists) && path.endsWith('.list')) || (path.startsWith(folder) && path.endsWith('.md5sums')),
  installed(files, contents) {
    return [...contents.keys()]
      .filter((path) => path === status || path.startsWith(folder))
      .flatMap((path) =>
        textOf(contents, path)
          .split(/\n\n+/)
          .flatMap((stanza) => packageOf(stanza, path, files)),
      )
  },
}

function packageOf(stanza: string, database: string, files: LiveFiles): readonly Installed[] {
  const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'm').exec(stanza)?.[1]?.trim() ?? ''
  const name = field('Package')
  // One that was removed leaves its configuration: its stanza stays.
  if (name === '' || (database === status && !/ installed$/.test(field('Status')))) return []
  const ownLists = [`${lists}${name}.list`, `${lists}${name}:${field('Architecture')}.list`]
  const own = database === status ? ownLists : [`${folder}${baseName(database)}.md5sums`]
  return [
    {
      of: 'dpkg',
      name,
      version: field('Version'),
      lists: own.filter((path) => files.has(path)),
      files: (contents) =>
        own.flatMap((path) =>
          textOf(contents, path)
            .split('\n')
            .map((line) => (path.endsWith('.list') ? line : line.replace(/^[0-9a-f]+ +/, '')))
            .map((line) => line.replace(/^\//, ''))
            .filter((line) => line !== '' && line !== '.'),
        ),
    },
  ]
}
