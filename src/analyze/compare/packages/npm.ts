import { isRecord } from '../../../core/is-record.ts'
import type { LiveFiles } from '../live-files.ts'
import { type Installed, type PackageSource, textOf } from './installed.ts'

/** The innermost package of a path: `…/node_modules/name`, `…/node_modules/@scope/name`. */
const inPackage = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@.][^/]*(?=\/)/

/** What lies in `node_modules`, at any depth; a package in another one's folder is its own. */
export const npm: PackageSource = {
  of: 'npm',
  databases: (files) => [...files.keys()].filter((path) => path === `${folderOf(path)}/package.json`),
  isList: () => false,
  installed(files, contents) {
    let owned: ReadonlyMap<string, readonly string[]> | undefined
    return [...contents.keys()].flatMap((path): readonly Installed[] => {
      const folder = folderOf(path)
      if (folder === undefined || path !== `${folder}/package.json`) return []
      const filesOf = () => {
        owned ??= byFolder(files)
        return owned.get(folder) ?? []
      }
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return [{ of: 'npm', name, version: versionOf(textOf(contents, path)), lists: [], files: filesOf }]
    })
  },
}

function folderOf(path: string): string | undefined {
  return inPackage.exec(path)?.[0]
}

function byFolder(files: LiveFiles): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const path of files.keys()) {
    const folder = folderOf(path)
    if (folder === undefined) continue
    const known = found.get(folder)
    if (known) known.push(path)
    else found.set(folder, [path])
  }
  return found
}

function versionOf(text: string): string {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && typeof value.version === 'string' ? value.version : ''
  } catch {
    return ''
  }
}
