import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { run } from './command.ts'
import { once } from './once.ts'

/** Node 24, which GitHub's runners run every action on. Gives the executable. */
export async function node24Program(say: (line: string) => void): Promise<string> {
  if (process.versions.node.startsWith('24.')) return process.execPath
  const name = `node-${platform()}-${arch()}`
  const root = await once({ name: 'node24', from: [1, name], how: 'fetched from npm' }, say, async (folder) => {
    const quiet = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error']
    await run('npm', ['install', ...quiet, `--prefix=${folder}`, `${name}@24`], {
      cwd: folder,
      cure: 'Check that npm reaches its registry, then run it again.',
    })
  })
  return join(root, 'node_modules', name, 'bin/node')
}
