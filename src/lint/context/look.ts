import { lstat, opendir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What lies in a build context that seldom belongs in an image. */
export interface ContextFacts {
  readonly unwanted: readonly Unwanted[]
  /** Names right in the context, e.g. `uv.lock`. */
  readonly names: ReadonlySet<string>
  /** What `pyproject.toml` says, as far as rules ask; undefined where there is none. */
  readonly hasDevDependencies: boolean | undefined
}

export interface Unwanted {
  /** A line for the ignore file. */
  readonly pattern: string
  /** The first that was found, relative to the context. */
  readonly path: string
  /** Of all of them, as far as was counted. */
  readonly bytes: number
}

/** Folders and files that somebody's own machine leaves in a checkout. */
const kinds: readonly (readonly [pattern: string, name: RegExp])[] = [
  ['.git', /^\.git$/],
  ['**/.venv', /^\.venv$/],
  ['**/node_modules', /^node_modules$/],
  ['**/__pycache__', /^__pycache__$/],
  ['**/.env', /^\.env$/],
  ['**/.env.*', /^\.env\.(?!example$|sample$|template$|dist$|defaults?$)[\w.-]+$/],
]

/** Entries that are looked at: of a huge context the rest is not. */
const mostEntries = 20_000
const deepest = 5

/** Never throws: what cannot be read is not there. */
export async function lookAtContext(folder: string): Promise<ContextFacts> {
  const found = new Map<string, { path: string; bytes: number }>()
  const names = new Set<string>()
  let left = mostEntries
  let toWeigh = mostEntries
  const walk = async (path: string, depth: number): Promise<void> => {
    for await (const { name, directory } of entriesOf(join(folder, path))) {
      if (left-- <= 0) return
      if (depth === 0) names.add(name)
      const inner = path === '' ? name : `${path}/${name}`
      const kind = kinds.find(([pattern, regex]) => regex.test(name) && (pattern !== '.git' || depth === 0))
      if (kind) {
        const known = found.get(kind[0]) ?? { path: inner, bytes: 0 }
        known.bytes += await weigh(inner)
        found.set(kind[0], known)
      } else if (directory && depth < deepest) await walk(inner, depth + 1)
    }
  }
  const weigh = async (path: string): Promise<number> => {
    const stat = await lstat(join(folder, path)).catch(() => undefined)
    if (!stat?.isDirectory()) return stat?.size ?? 0
    let bytes = 0
    for await (const { name } of entriesOf(join(folder, path))) {
      if (toWeigh-- <= 0) break
      bytes += await weigh(`${path}/${name}`)
    }
    return bytes
  }
  await walk('', 0)
  const pyproject = await projectOf(join(folder, 'pyproject.toml'))
  return {
    unwanted: [...found].map(([pattern, one]) => ({ pattern, ...one })),
    names,
    hasDevDependencies:
      pyproject === undefined ? undefined : /^\s*(?:\[dependency-groups\]|dev-dependencies\s*=)/m.test(pyproject),
  }
}

/** Bytes. */
const largestProject = 1 << 20

/** A link may lead to a device, which has no end. */
async function projectOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() && found.size <= largestProject ? readFile(path, 'utf8').catch(() => undefined) : undefined
}

async function* entriesOf(folder: string): AsyncGenerator<{ readonly name: string; readonly directory: boolean }> {
  const dir = await opendir(folder).catch(() => undefined)
  if (dir) for await (const entry of dir) yield { name: entry.name, directory: entry.isDirectory() }
}
