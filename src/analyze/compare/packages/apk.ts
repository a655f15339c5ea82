import { type Installed, type PackageSource, textOf } from './installed.ts'

const places = ['lib/apk/db/installed', 'usr/lib/apk/db/installed']

/** Alpine: one file has every package with the files that it brought. */
export const apk: PackageSource = {
  of: 'apk',
  databases: (files) => places.filter((path) => files.has(path)),
  isList: () => false,
  installed: (_, contents) =>
    places.flatMap((path) =>
      textOf(contents, path)
        .split(/\n\n+/)
        .flatMap((record) => packageOf(record)),
    ),
}

function packageOf(record: string): readonly Installed[] {
  const lines = record.split('\n')
  const field = (letter: string) => lines.find((line) => line.startsWith(`${letter}:`))?.slice(2) ?? ''
  if (field('P') === '') return []
  return [{ of: 'apk', name: field('P'), version: field('V'), lists: [], files: () => filesOf(lines) }]
}

/** `F:folder`, then a line `R:name` for each file in it. */
function filesOf(lines: readonly string[]): readonly string[] {
  let folder = ''
  return lines.flatMap((line) => {
    if (line.startsWith('F:')) folder = line.slice(2)
    return line.startsWith('R:') ? [folder === '' ? line.slice(2) : `${folder}/${line.slice(2)}`] : []
  })
}
