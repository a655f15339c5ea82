/**
 * The world as the stages see it. Three hosts exist: the runner (`src/action`), the terminal (`src/cli`) and the
 * fake one of the tests (`__tests__/support/fake-host.ts`). Every effect of a stage goes through here.
 */
export interface Host {
  readonly kind: 'runner' | 'terminal' | 'fake'
  /** Our own environment. Children get only what their command names (see `childEnv`). */
  readonly env: Environment
  /** Where relative paths start: the checkout. */
  readonly cwd: string
  /** A folder of this run alone, made on first use, mode 0700, removed at the end. */
  tempDir(): Promise<string>
  /** A folder that outlives the run: tools, kept layouts. */
  readonly cacheDir: string
  /** Aborted when the run is interrupted. */
  readonly signal: AbortSignal
  readonly log: Log
  exec(command: Command): Promise<ExecResult>
  fetch(url: string | URL, init?: RequestInit): Promise<Response>
  now(): Date
  sleep(milliseconds: number): Promise<void>
  /** From now on this value is masked in everything that is printed. */
  secret(value: string): void
  /** The text with every secret that is known masked: for what is written to files. */
  redact(text: string): string
  /** An OIDC id token for the audience. Throws a `UserError` where none can be had. */
  idToken(audience: string): Promise<string>
  /** Runs when the run ends, however it ends; the last registered first. On a runner the post step repeats what `undo` describes. */
  atEnd(cleanup: Cleanup): void
  /** The run is over: clean-ups run, the temp folder goes. Never throws: what cannot be cleaned up is a warning. */
  close(): Promise<void>
}

export type Environment = Readonly<Record<string, string | undefined>>

export interface Cleanup {
  readonly what: string
  run(): Promise<void>
  /** A docker command that does the same from the post step of an interrupted run, e.g. ['buildx', 'rm', 'x']. */
  readonly docker?: readonly string[]
  /** Environment of that command. */
  readonly env?: Environment
}

export interface Log {
  debug(message: string): void
  info(message: string): void
  notice(message: string, place?: Place): void
  warning(message: string, place?: Place): void
  error(message: string, place?: Place): void
  /** Output of a tool as it comes; never read as a runner command. */
  raw(line: string): void
  /** A foldable group around the work; groups that run side by side are printed one after the other. */
  group<T>(title: string, work: (log: Log) => Promise<T>): Promise<T>
  /** The state of long work, e.g. bytes uploaded; shown on a terminal only. */
  progress(line: string): void
}

/** A place in a file of the checkout that an annotation points at. Lines count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly endLine?: number
}

export interface Command {
  /** Executable: a name on PATH or an absolute path. */
  readonly tool: string
  readonly args: readonly string[]
  /** The child's whole environment; make it with `childEnv`. */
  readonly env: Environment
  readonly cwd?: string
  /** Written to the child's stdin, which is closed afterwards; without it stdin is empty. */
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>
  /** Each line of stdout / stderr as it comes. stdout is not collected when `onStdoutChunk` is given. */
  readonly onStdout?: (line: string) => void
  readonly onStderr?: (line: string) => void
  readonly onStdoutChunk?: (chunk: Uint8Array) => void | Promise<void>
  /** Exit statuses that are answers, not failures. Default: [0]. Anything else throws `ToolError`. */
  readonly answers?: readonly number[]
  /** Ends the child as well as the host's own signal does. */
  readonly signal?: AbortSignal
}

export interface ExecResult {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Names every child may see: where things are, how to reach the network, the language of messages. */
const everyChild = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'TZ',
  'XDG_RUNTIME_DIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'all_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  // Windows cannot start a program without these.
  'SystemRoot',
  'SYSTEMROOT',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
  'ProgramFiles',
] as const

/** The allow-list, the names asked for, then the values given. Undefined values are left out. */
export function childEnv(env: Environment, names: readonly string[] = [], values: Environment = {}): Environment {
  const child: Record<string, string> = {}
  for (const name of [...everyChild, ...names]) {
    const value = env[name]
    if (value !== undefined) child[name] = value
  }
  for (const [name, value] of Object.entries(values)) if (value !== undefined) child[name] = value
  return child
}
