import { posix } from 'node:path'
import { baseName, parentOf } from '../../../layers/entry.ts'
import type { LiveFiles } from '../live-files.ts'
import { type Installed, type PackageSource, textOf } from './installed.ts'

const metadata = /\/([^/]+)-([^/-]+)\.dist-info\/METADATA$/

/** Distributions as pip, uv and Debian leave them: the folder `name-version.dist-info` says what it is. */
export const python: PackageSource = {
  of: 'python',
  databases: () => [],
  isList: (path) => path.endsWith('.dist-info/RECORD'),
  installed(files) {
    const compiled = compiledOf(files)
    return [...files.keys()].flatMap((path): readonly Installed[] => {
      const [, name, version] = metadata.exec(`/${path}`) ?? []
      if (name === undefined || version === undefined) return []
      const info = parentOf(path)
      const record = `${info}/RECORD`
      return [
        {
          of: 'python',
          // As the index of packages takes names for the same (PEP 503).
          name: name.toLowerCase().replace(/[-_.]+/g, '-'),
          version,
          lists: files.has(record) ? [record] : [],
          files: (contents) =>
            recorded(textOf(contents, record), parentOf(info)).flatMap((file) => [file, ...(compiled.get(file) ?? [])]),
        },
      ]
    })
  },
}

/** The first column of a RECORD, from the folder in which the distribution lies. */
function recorded(text: string, folder: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => (line.startsWith('"') ? (/^"((?:[^"]|"")*)"/.exec(line)?.[1] ?? '').replaceAll('""', '"') : line))
    .map((line) => line.replace(/,[^,]*,[^,]*$/, ''))
    .filter((path) => path !== '')
    .map((path) => (path.startsWith('/') ? path.slice(1) : posix.join(folder, path)))
}

/** Byte code by its source: what was compiled after the installation stands in no RECORD. */
function compiledOf(files: LiveFiles): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const path of files.keys()) {
    const folder = parentOf(path)
    if (baseName(folder) !== '__pycache__') continue
    const name = /^(.+?)\.[^.]*(?:\.opt-\d)?\.pyc$/.exec(baseName(path))?.[1]
    if (name === undefined) continue
    const source = `${parentOf(folder)}/${name}.py`
    const known = found.get(source)
    if (known) known.push(path)
    else found.set(source, [path])
  }
  return found
}
