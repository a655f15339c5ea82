import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import { childEnv, type Host, type Log } from '../core/host.ts'
import { ToolError } from '../core/tool-error.ts'
import type { Tool } from '../tools/tool.ts'

/** One call of Trivy. */
export interface Call {
  readonly args: readonly string[]
  /** An empty folder: Trivy obeys files of the folder it runs in, and modules and logins of its home. */
  readonly home: string
  /** Begins the sentence of a failure, e.g. `the scan of linux/arm64`. */
  readonly what: string
  /** Hears every line that Trivy writes about itself. */
  readonly hear?: (line: string) => void
}

/** Trivy ended with a failure. `said` is all that it wrote, or its last 64 kB. */
export class TrivyFailure extends UserError {
  readonly said: string

  constructor(what: string, error: ToolError) {
    super(`${what} failed: ${lastWords(error)}`, {
      cure: 'Nothing is known of this image, so nothing is passed. The whole output of Trivy is above.',
      cause: error,
    })
    this.name = 'TrivyFailure'
    this.said = error.stderr
  }
}

/**
 * Runs Trivy where nothing but our arguments tells it what to do, its output going to the log.
 *
 * @throws TrivyFailure for any status but 0, and for a signal; InterruptedError
 */
export async function invoke({ args, home, what, hear }: Call, tool: Tool, host: Host, log: Log): Promise<void> {
  try {
    await host.exec({
      tool: tool.path,
      args,
      cwd: home,
      env: childEnv(host.env, [], { HOME: home, USERPROFILE: home, TMPDIR: home, TMP: home, TEMP: home }),
      onStdout: (line) => log.raw(line),
      // What it tells of its own ways is advice for another caller.
      onStderr: (line) => {
        hear?.(line)
        return /\tINFO\t/.test(line) ? log.debug(line) : log.raw(line)
      },
    })
  } catch (error) {
    if (error instanceof InterruptedError || !(error instanceof ToolError)) throw error
    throw new TrivyFailure(what, error)
  }
}

/** What Trivy calls fatal, without its clock; else what the process was ended by. */
function lastWords(error: ToolError): string {
  const lines = error.stderr.trimEnd().split(/\r?\n/)
  const at = lines.findLastIndex((line) => /\bFATAL\b/.test(line))
  if (at < 0) return messageOf(error)
  const words = lines
    .slice(at)
    .join(' ')
    .replace(/^.*?\bFATAL\s+(Fatal error\s+)?/, '')
  return words.replace(/\s+/g, ' ').trim().slice(0, 2000)
}
