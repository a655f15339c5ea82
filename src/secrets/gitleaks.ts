import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { plain } from '../core/plain.ts'
import { type PatchSize, patchSizer } from '../git/patch-size.ts'
import type { Scratch } from '../git/scratch.ts'
import type { Tool } from '../tools/tool.ts'
import { parseFindings } from './allowed.ts'
import type { HistoryFinding } from './findings.ts'
import type { Range } from './range.ts'
import type { UserRules } from './rules.ts'

const leaksFound = 2

/** Bytes of patches that take gitleaks some ten seconds. */
const large = 20_000_000

/**
 * Searches the patches of a range. gitleaks ends well when it could not read what it was given; so its own count of
 * commits and bytes is held against git's.
 *
 * @throws UserError when it did not search all of it, or its report is none
 */
export async function search(
  range: Range,
  rules: UserRules,
  scratch: Scratch,
  tool: Tool,
  host: Host,
): Promise<readonly HistoryFinding[]> {
  const folder = dirname(scratch.dir)
  const files = { config: join(folder, 'rules.toml'), report: join(folder, 'report.json') }
  await writeFile(files.config, rules.text)
  const sizer = patchSizer()
  const said: string[] = []
  // Whichever fails first stops the other, and is what is told.
  const stop = new AbortController()
  const orStop = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      stop.abort(error)
      return undefined
    })
  const [result, size] = await Promise.all([
    orStop(
      host.exec({
        tool: tool.path,
        args: gitleaksArguments(range, files, scratch.dir),
        env: scratch.env,
        cwd: folder,
        answers: [0, leaksFound],
        onStderr: (line) => said.push(line),
        signal: stop.signal,
      }),
    ),
    orStop(
      scratch
        .run({
          args: ['log', '-p', '-U0', ...logOptions(range)],
          onStdoutChunk: (chunk) => sizer.write(chunk),
          signal: stop.signal,
        })
        .then(() => tellSize(sizer.end(), host)),
    ),
  ])
  if (stop.signal.aborted) throw stop.signal.reason
  const status = result?.status
  for (const line of said.filter((words) => !/ INF |leaks found/.test(words)))
    host.log.raw(plain(host.redact(line), 2000))
  if (size === undefined) throw new Error('git told no size')
  judgeWords(said, size)
  const findings = parseFindings(await readReport(files.report))
  if (findings === undefined || findings.length > 0 !== (status === leaksFound))
    throw failure(`its report is no whole one (exit status ${status})`)
  return findings
}

/** git is done long before gitleaks is. */
function tellSize(size: PatchSize, host: Host): PatchSize {
  const megabytes = Math.round(size.bytes / 1_000_000)
  if (size.bytes > large)
    host.log.info(`gitleaks: these commits add ${megabytes} MB, binary files among them; to search them takes a while`)
  return size
}

/** Nothing of the checkout's counts: no file of settings, no comment in a line. */
export function gitleaksArguments(
  range: Pick<Range, 'head' | 'base'>,
  files: { readonly config: string; readonly report: string },
  repository: string,
): readonly string[] {
  return [
    'git',
    '--no-banner',
    '--no-color',
    '--log-level=info',
    '--redact=100',
    `--exit-code=${leaksFound}`,
    `--config=${files.config}`,
    '--ignore-gitleaks-allow',
    `--gitleaks-ignore-path=${files.config}.none`,
    '--report-format=json',
    `--report-path=${files.report}`,
    // It parts them at spaces, and knows no quotes.
    `--log-opts=${logOptions(range).join(' ')}`,
    repository,
  ]
}

function logOptions({ head, base }: Pick<Range, 'head' | 'base'>): readonly string[] {
  return [...patchOptions, head, ...(base === undefined ? [] : [`^${base}`]), '--']
}

/**
 * Merges against each parent; contents as text, whatever attributes or a zero byte make of them; no program of anybody's.
 * The message and the author are left out: they are strangers' text.
 */
export const patchOptions: readonly string[] = [
  '--pretty=tformat:commit%x20%H',
  '-m',
  '--text',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--submodule=short',
  // A file that is only renamed has no patch: it may come from a name that gitleaks passes over.
  '--no-renames',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

/** gitleaks skips in silence what it cannot read, e.g. a file whose name ends in a backslash. */
export function judgeWords(said: readonly string[], size: PatchSize): void {
  const error = said.find((line) => /\b(ERR|FTL)\b/.test(line))
  if (error !== undefined) throw failure(`it said: ${plain(error.replace(/^\S+ /, ''), 500)}`)
  const commits = numberIn(said, / INF (\d+) commits scanned/)
  const bytes = numberIn(said, / INF scanned ~(\d+) bytes/)
  if (commits === undefined || bytes === undefined) throw failure('it does not say how much it searched')
  if (commits !== size.commits || bytes !== size.bytes)
    throw failure(
      `it searched ${bytes} bytes in ${commits} commits of the ${size.bytes} bytes in ${size.commits} commits that git has`,
    )
}

function numberIn(said: readonly string[], pattern: RegExp): number | undefined {
  const found = said.map((line) => pattern.exec(line)?.[1]).find((text) => text !== undefined)
  return found === undefined ? undefined : Number(found)
}

async function readReport(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw failure('it wrote no report', error)
  }
}

function failure(why: string, cause?: unknown): UserError {
  return new UserError(`gitleaks did not search all commits: ${why}`, {
    cure: 'Nothing is known of secrets in them. Run it again; if it fails again, give another version with tools: gitleaks=….',
    cause,
  })
}
