import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What says how to build and test it is of no use to who installs it; nor are packages, which are in the bundle. */
const left = ['scripts', 'dependencies', 'devDependencies']

/**
 * Does something with a folder that holds the package as npm gets it: the files that package.json names, and package.json
 * without its dependencies, so that `npx image-pipeline` fetches one package and not dozens.
 */
export async function staged<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'package-'))
  try {
    const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { readonly files: readonly string[] }
    for (const path of manifest.files) await cp(path, join(folder, path), { recursive: true })
    const kept = Object.fromEntries(Object.entries(manifest).filter(([name]) => !left.includes(name)))
    await writeFile(join(folder, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
