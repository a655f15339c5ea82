import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { InterruptedError } from '../core/errors.ts'
import { type Command, childEnv, type Environment, type ExecResult, type Host } from '../core/host.ts'
import { plain } from '../core/plain.ts'
import { ToolError } from '../core/tool-error.ts'
import { type Clone, readShallow } from './clone.ts'
import { objectsAlone } from './git.ts'

/** Who may be asked for what is missing, and with what. */
export interface Origin {
  /** undefined where nobody can be asked. */
  readonly url: string | undefined
  /** The only server that sees the token, e.g. `https://github.com`. */
  readonly serverUrl: string
  /** '' without one. */
  readonly token: string
}

/**
 * A bare repository of our own that borrows the checkout's objects. No file, hook, attribute, setting, replacement or
 * commit graph of the checkout has a say in it, and what is fetched into it leaves the checkout as it was.
 */
export interface Scratch {
  readonly dir: string
  /** For every program that reads it. */
  readonly env: Environment
  /** An answer of git, trimmed; undefined where it says no. */
  git(...args: readonly string[]): Promise<string | undefined>
  /** @throws ToolError when git fails */
  run(command: Pick<Command, 'args' | 'stdin' | 'onStdoutChunk' | 'signal'>): Promise<ExecResult>
  /** Commits whose parents are not here. */
  shallow(): Promise<ReadonlySet<string>>
  /** Gets commits, branches or tags; `depth` counts commits from each. Tells in words why that failed, if it did. */
  fetch(wanted: readonly string[], depth: number | undefined): Promise<string | undefined>
  /** Moves a branch of the origin to a commit that comes behind it, never by force. Tells in words why that failed, if it did. */
  push(commit: string, branch: string): Promise<string | undefined>
  close(): Promise<void>
}

/** Partial clones are not borrowed from: what they lack cannot be told from what is lost. */
export async function openScratch(clone: Clone | undefined, origin: Origin, host: Host): Promise<Scratch> {
  const home = await mkdtemp(join(await host.tempDir(), 'history-'))
  const dir = join(home, 'repository.git')
  const settings = join(home, 'gitconfig')
  await writeFile(settings, objectsAlone.map((setting) => `[core]\n${setting.replace('core.', '\t')}\n`).join(''))
  const env = childEnv(host.env, ['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'], {
    HOME: home,
    XDG_CONFIG_HOME: home,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: settings,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'https:http:file',
  })
  const run = (args: readonly string[], more: Partial<Command> = {}) =>
    host.exec({ tool: 'git', args, env, cwd: home, ...more })
  const here = (args: readonly string[]) => ['-C', dir, '--no-pager', ...args]
  const withOrigin = async (args: (url: string) => readonly string[]): Promise<string | undefined> => {
    if (origin.url === undefined) return 'the clone names no origin that could be asked'
    try {
      await run(here(args(origin.url)), { env: { ...env, ...credentialsFor(origin, host) } })
      return undefined
    } catch (error) {
      if (error instanceof InterruptedError || !(error instanceof ToolError)) throw error
      return plain(host.redact(reasonIn(error.stderr) ?? error.message), 300)
    }
  }
  const format = clone === undefined || clone.format === 'sha1' ? [] : [`--object-format=${clone.format}`]
  await run(['init', '--quiet', '--bare', '--template=', ...format, dir])
  if (clone && !clone.partial) {
    await mkdir(join(dir, 'objects', 'info'), { recursive: true })
    await writeFile(join(dir, 'objects', 'info', 'alternates'), `${alternate(clone.objects)}\n`)
    if (clone.shallow.length > 0) await writeFile(join(dir, 'shallow'), `${clone.shallow.join('\n')}\n`)
  }
  return {
    dir,
    env,
    async git(...args) {
      const { status, stdout } = await run(here(args), { answers: anyStatus })
      return status === 0 ? stdout.trim() : undefined
    },
    run: ({ args, ...more }) => run(here(args), more),
    shallow: async () => new Set(await readShallow(join(dir, 'shallow'))),
    fetch: (wanted, depth) => withOrigin((url) => fetchArguments(url, wanted, depth)),
    push: (commit, branch) =>
      withOrigin((url) => [...remoteSettings, 'push', '--quiet', '--', url, `${commit}:refs/heads/${branch}`]),
    close: () => rm(home, { recursive: true, force: true }),
  }
}

/** The first thing that went wrong; advice, and what follows from it, come behind. */
function reasonIn(stderr: string): string | undefined {
  const lines = stderr.trim().split('\n')
  return (
    lines.find((line) => /^ ! \[/.test(line))?.trim() ??
    lines.find((line) => /^(fatal|error): /.test(line)) ??
    lines.at(-1)
  )
}

const anyStatus = Array.from({ length: 256 }, (_, code) => code)

/** Everything there is, in git's own words for it. */
const wholeDepth = 2 ** 31 - 1

/** Redirects are not followed: the header with the token would go along. */
const remoteSettings = [
  '-c',
  'http.followRedirects=false',
  '-c',
  'credential.helper=',
  '-c',
  'gc.auto=0',
  '-c',
  'maintenance.auto=false',
  // A server that says nothing for a minute is given up.
  '-c',
  'http.lowSpeedLimit=1',
  '-c',
  'http.lowSpeedTime=60',
]

function fetchArguments(url: string, wanted: readonly string[], depth: number | undefined): readonly string[] {
  return [
    ...remoteSettings,
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--update-shallow',
    `--depth=${depth ?? wholeDepth}`,
    '--',
    url,
    ...wanted,
  ]
}

/** The token reaches git through its environment, and only over https to the server that it is for. */
function credentialsFor({ url, serverUrl, token }: Origin, host: Pick<Host, 'secret'>): Environment {
  if (token === '' || url === undefined || !URL.canParse(url) || !URL.canParse(serverUrl)) return {}
  const server = new URL(serverUrl)
  if (server.protocol !== 'https:' || new URL(url).origin !== server.origin) return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  host.secret(basic)
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server.origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  }
}

/** git reads a line that begins with a quote as a C string. */
function alternate(path: string): string {
  return path.startsWith('"') ? JSON.stringify(path) : path.split(sep).join('/')
}
