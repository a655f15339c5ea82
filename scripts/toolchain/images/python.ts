import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { archive, publishedAt } from '../apt.ts'
import type { Program } from '../command.ts'
import { type DebianArchitecture, foreign, native } from '../platforms.ts'
import { certificates } from './certificates.ts'
import { basePackages, type DebianTrees, debianTrees, treesIn } from './debian.ts'
import { addLayer } from './layer.ts'
import { type Descriptor, type Layer, writeImage } from './layout.ts'
import { installModules, pythonOf } from './python-modules.ts'

/** The official image's packages, with Debian's own Python (3.11) in the place of one built from source. */
const addedPackages = ['python3', 'python3-venv', 'ca-certificates', 'netbase', 'tzdata']

export const pythonRecipe: unknown = [3, basePackages, addedPackages]

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** As `slim` images leave them out; of the documentation only the copyright stays. */
const unwanted = ['man', 'info', 'locale', 'lintian', 'doc/*/[!c]', 'doc/*/ch'].map((name) =>
  name.startsWith('doc') ? `./usr/share/${name}*` : `./usr/share/${name}/*`,
)

interface Trees extends DebianTrees {
  readonly created: number
  readonly config: Readonly<Record<string, unknown>>
}

export interface PythonImages {
  readonly python: Descriptor
  /** The system below it on its own, `debian:bookworm-slim`. */
  readonly debian: Descriptor
}

/** Makes both images for both architectures in a layout. */
export async function makePython(layout: string, work: string, say: (line: string) => void): Promise<PythonImages> {
  const trees = await Promise.all(
    [native, foreign].map((architecture) => makeTrees(architecture, join(work, architecture), say)),
  )
  const [bases] = await Promise.all([Promise.all(trees.map((tree) => baseLayer(layout, tree))), installModules(trees)])
  const added = await Promise.all(trees.map((tree) => pythonLayer(layout, tree)))
  const platforms = trees.map((tree, index) => ({
    ...tree,
    layers: [bases[index], added[index]].flatMap((layer) => layer ?? []),
  }))
  const [python, debian] = await Promise.all([
    writeImage(layout, platforms),
    writeImage(
      layout,
      platforms.map(({ layers, ...platform }) => ({
        ...platform,
        layers: layers.slice(0, 1),
        config: { Env: [`PATH=${path}`], Cmd: ['bash'] },
      })),
    ),
  ])
  return { python, debian }
}

/** pip of the native image whose trees `makePython` left in `work`. */
export function treePip(work: string): Program {
  const { file, args, env } = pythonOf(treesIn(join(work, native)))
  return { file, args: [...args, '-m', 'pip'], env }
}

async function makeTrees(
  architecture: DebianArchitecture,
  folder: string,
  say: (line: string) => void,
): Promise<Trees> {
  const bookworm = await archive('bookworm', architecture, say)
  const trees = await debianTrees(bookworm, architecture, addedPackages, folder)
  const { pem, hasOwn } = await certificates(trees.added)
  await arrange(trees.added, pem)
  const version = await pythonVersion(trees.added)
  // Programs that bring their own list of authorities (uv, requests) need to be told of the machine's.
  const trust = hasOwn ? [`SSL_CERT_FILE=${bundle}`, `REQUESTS_CA_BUNDLE=${bundle}`] : []
  const env = [`PATH=${path}`, 'LANG=C.UTF-8', `PYTHON_VERSION=${version}`, ...trust]
  return { ...trees, created: await publishedAt(bookworm), config: { Env: env, Cmd: ['python3'] } }
}

const bundle = '/etc/ssl/certs/ca-certificates.crt'

/** What a Debian system lacks of the official image: names under /usr/local/bin, pip, and leave to use it. */
async function arrange(tree: string, pem: string): Promise<void> {
  const bin = join(tree, 'usr/local/bin')
  await mkdir(bin, { recursive: true })
  for (const name of ['python', 'python3', 'python3.11']) await symlink('/usr/bin/python3.11', join(bin, name))
  await writeFile(join(bin, 'pip'), '#!/bin/sh\nexec python3 -m pip "$@"\n')
  await chmod(join(bin, 'pip'), 0o755)
  await symlink('pip', join(bin, 'pip3'))
  await rm(join(tree, 'usr/lib/python3.11/EXTERNALLY-MANAGED'), { force: true })
  await mkdir(join(tree, 'etc/ssl/certs'), { recursive: true })
  await writeFile(join(tree, bundle), pem)
}

async function pythonVersion(tree: string): Promise<string> {
  const status = await readFile(join(tree, 'var/lib/dpkg/status'), 'utf8')
  const stanza = status.split('\n\n').find((text) => text.startsWith('Package: python3.11\n')) ?? ''
  return /^Version: ([\d.]+)/m.exec(stanza)?.[1] ?? '3.11'
}

function baseLayer(layout: string, { base, created }: Trees): Promise<Layer> {
  return addLayer(layout, base, {
    mtime: created,
    without: unwanted,
    createdBy: 'Debian bookworm, unpacked from its packages',
  })
}

function pythonLayer(layout: string, { added, created }: Trees): Promise<Layer> {
  return addLayer(layout, added, {
    mtime: created,
    without: unwanted,
    createdBy: `apt-get install --no-install-recommends ${addedPackages.join(' ')}`,
  })
}
