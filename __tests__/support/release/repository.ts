import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Repository {
  /** The clone. */
  readonly folder: string
  /** Its remote, bare. */
  readonly bare: string
  git(...args: readonly string[]): string
  /** Writes files, commits them and pushes main. */
  commit(files: Readonly<Record<string, string>>): Promise<string>
  /** Tags of the remote: name → commit. */
  tags(): Readonly<Record<string, string>>
  remove(): Promise<void>
}

const manifest = (version: string) =>
  `${JSON.stringify({ name: 'image-pipeline', version, scripts: { build: 'node build.js' }, files: ['dist'] }, null, 2)}\n`

/** What a commit of some version holds: its build copies `src/a.txt` into `dist`. */
export function versionFiles(version: string, word = version): Readonly<Record<string, string>> {
  return {
    'package.json': manifest(version),
    'package-lock.json': `${JSON.stringify({ name: 'image-pipeline', version, packages: { '': { version } } }, null, 2)}\n`,
    'src/core/version.ts': `export const version = '${version}'\n`,
    'build.js': "require('fs').copyFileSync('src/a.txt', 'dist/index.js')\n",
    'src/a.txt': `// ${word}\n`,
    'dist/index.js': `// ${word}\n`,
    'CHANGELOG.md': `# Changelog\n\n## [Unreleased]\n\n## [${version}] - 2026-11-23\n\n- ${word}.\n`,
  }
}

export async function madeRepository(): Promise<Repository> {
  const root = await mkdtemp(join(tmpdir(), 'release-test-'))
  const [folder, bare] = [join(root, 'clone'), join(root, 'remote.git')]
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare])
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder])
  git('config', 'user.name', 'Octo Cat')
  git('config', 'user.email', 'octo@example.com')
  git('remote', 'add', 'origin', bare)
  return {
    folder,
    bare,
    git,
    async commit(files) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), text)
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'Next')
      git('push', '--quiet', 'origin', 'main')
      return git('rev-parse', 'HEAD')
    },
    tags() {
      const lines = execFileSync('git', ['for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/tags'], {
        cwd: bare,
        encoding: 'utf8',
      })
      return Object.fromEntries([...lines.matchAll(/^(\S+) (\S+)$/gm)].map(([, tag = '', at = '']) => [tag, at]))
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
