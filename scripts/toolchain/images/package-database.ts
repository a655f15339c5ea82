import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { run } from '../command.ts'
import { eachOf } from '../each.ts'

/**
 * Writes dpkg's database for packages that were only unpacked, so that apt inside works and scanners see them.
 * `others` are the stanzas of packages in layers below. Gives all stanzas.
 */
export async function writePackageDatabase(
  debs: readonly string[],
  tree: string,
  others: readonly string[],
): Promise<readonly string[]> {
  const database = join(tree, 'var/lib/dpkg')
  const info = join(database, 'info')
  await mkdir(info, { recursive: true })
  const own = await eachOf(debs, (deb) => register(deb, info))
  const stanzas = [...others, ...own].sort()
  await writeFile(join(database, 'status'), stanzas.join('\n'))
  // The naming of the files in info: with the architecture for packages that can be there twice.
  await writeFile(join(info, 'format'), '1\n')
  if (others.length === 0) {
    for (const name of ['available', 'diversions', 'statoverride']) await writeFile(join(database, name), '')
  }
  return stanzas
}

async function register(deb: string, info: string): Promise<string> {
  const control = `${deb}.control`
  await run('dpkg-deb', ['--control', deb, control])
  const text = await readFile(join(control, 'control'), 'utf8')
  const name = infoName(text)
  const files = (await readdir(control)).filter((file) => file !== 'control')
  for (const file of files) await rename(join(control, file), join(info, `${name}.${file}`))
  const lines = (file: string) => (files.includes(file) ? readFile(join(info, `${name}.${file}`), 'utf8') : '')
  await writeFile(join(info, `${name}.list`), fileList(await lines('md5sums'), await lines('conffiles')))
  await rm(control, { recursive: true })
  return installed(text)
}

/** `libc6:amd64`, but `apt`: the architecture is part of the name where several may be installed side by side. */
export function infoName(control: string): string {
  const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(control)?.[1] ?? ''
  return field('Multi-Arch') === 'same' ? `${field('Package')}:${field('Architecture')}` : field('Package')
}

/** The stanza of a package that is installed. */
export function installed(control: string): string {
  return `${control.trimEnd().replace(/^Package: .+$/m, '$&\nStatus: install ok installed')}\n`
}

/** All paths of a package, with the folders above them. Links are in neither source and are left out. */
export function fileList(md5sums: string, conffiles: string): string {
  const files = [
    ...Array.from(md5sums.matchAll(/^\S+\s+(.+)$/gm), ([, path]) => `/${path}`),
    ...Array.from(conffiles.matchAll(/^(?:remove-on-upgrade )?(\/.+)$/gm), ([, path]) => path ?? ''),
  ]
  const paths = new Set<string>()
  for (const file of files) {
    for (let path = file; path !== '/'; path = dirname(path)) paths.add(path)
  }
  return ['/.', ...[...paths].sort()].join('\n').concat('\n')
}
