import { existsSync } from 'node:fs'
import { cp, lstat, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Program, run } from '../command.ts'
import { machineNames, native } from '../platforms.ts'
import type { DebianTrees } from './debian.ts'

const standardLibrary = 'usr/lib/python3.11'
/** Where pip installs to on Debian. */
const packages = 'usr/local/lib/python3.11/dist-packages'

/**
 * pip, and compiled modules. Both are the same for every architecture, so the native Python makes them for all trees:
 * under emulation an application spends seconds of each start without compiled modules.
 */
export async function installModules(trees: readonly DebianTrees[]): Promise<void> {
  const own = trees.find(({ architecture }) => architecture === native)
  if (own === undefined) throw new Error(`no tree for ${native}`)
  const wheels = join(own.added, 'usr/share/python-wheels')
  const pip = (await readdir(wheels)).find((name) => name.startsWith('pip-')) ?? 'pip-*.whl'
  await mkdir(join(own.added, packages), { recursive: true })
  await python(own, ['-m', 'zipfile', '--extract', join(wheels, pip), join(own.added, packages)])
  // Not tied to the sources' times, which the layer sets; without the one module that is a link into /etc.
  const compile = ['-m', 'compileall', '-q', '-j', '0', '--invalidation-mode', 'unchecked-hash', '-x', 'sitecustomize']
  const folders = [standardLibrary, packages].map((folder) => join(own.added, folder))
  await python(own, [...compile, '-s', own.added, '-p', '/', ...folders])
  for (const { added } of trees.filter((tree) => tree !== own)) {
    await cp(join(own.added, packages), join(added, packages), { recursive: true })
    await copyCompiled(join(own.added, standardLibrary), join(added, standardLibrary))
  }
}

/** A tree's Python where it lies, by its own loader: the machine may have no Python, or another C library. */
export function pythonOf({ base, added }: Pick<DebianTrees, 'base' | 'added'>): Program {
  const machine = machineNames[native]
  const loader = native === 'amd64' ? 'usr/lib64/ld-linux-x86-64.so.2' : 'usr/lib/ld-linux-aarch64.so.1'
  const libraries = [base, added].map((tree) => join(tree, 'usr/lib', `${machine}-linux-gnu`)).join(':')
  return {
    file: join(base, loader),
    // -S: without what the machine has for its own Python.
    args: ['--library-path', libraries, join(added, 'usr/bin/python3.11'), '-S'],
    env: {
      PYTHONHOME: join(added, 'usr'),
      PYTHONPATH: join(added, packages),
      PYTHONDONTWRITEBYTECODE: '1',
      SSL_CERT_FILE: join(added, 'etc/ssl/certs/ca-certificates.crt'),
    },
  }
}

async function python(tree: DebianTrees, args: readonly string[]): Promise<void> {
  const { file, args: before, env } = pythonOf(tree)
  await run(file, [...before, ...args], { env })
}

/** Those of modules that the other library has too: a few are named after the architecture. */
async function copyCompiled(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    filter: async (source, target) => {
      if ((await lstat(source)).isDirectory()) return true
      const [, folder, name] = /^(.*)\/__pycache__\/([^/]+)\.cpython-311\.pyc$/.exec(target) ?? []
      return name !== undefined && existsSync(`${folder}/${name}.py`)
    },
  })
}
