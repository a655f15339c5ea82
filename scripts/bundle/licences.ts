import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Name, version and licence text of every package that may be in the bundle, sorted by name. */
export function licences(): string {
  const found = new Map<string, string>()
  const root = readPackage('.')
  for (const name of Object.keys(root.dependencies ?? {})) collect(name, '.', found)
  const texts = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
  return `${texts.join('\n\n--------------------------------------------------------------------------------\n\n')}\n`
}

function collect(name: string, from: string, found: Map<string, string>): void {
  const folder = resolve(name, from)
  if (!folder) return
  const { version, license, dependencies } = readPackage(folder)
  const key = `${name}@${version}`
  if (found.has(key)) return
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  found.set(
    key,
    `${key} (${license ?? 'see text'})\n\n${file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : ''}`,
  )
  for (const dependency of Object.keys(dependencies ?? {})) collect(dependency, folder, found)
}

/** As Node finds it: the nearest node_modules upwards. */
function resolve(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(candidate)) return candidate
    if (folder === '.' || folder === '/' || folder === '') return undefined
  }
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
}
