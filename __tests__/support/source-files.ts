import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Files of ours that it imports, statically or lazily, types too. */
  readonly imports: readonly string[]
}

/** The hand-written TypeScript files below some folders of the repository. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('node_modules'))
      .map((name) => read(join(folder, name))),
  )
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '')
  return { path, text, imports: names.map((name) => relative('.', resolve(dirname(path), name))) }
}
