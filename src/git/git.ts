import { InterruptedError } from '../core/errors.ts'
import { childEnv, type Host } from '../core/host.ts'

/** One answer of git in the checkout, trimmed; undefined where git is missing, there is no repository, or it says no. */
export async function git(host: Host, ...args: readonly string[]): Promise<string | undefined> {
  try {
    const { status, stdout } = await host.exec({
      tool: 'git',
      // The checkout of a job in a container belongs to another user, which git refuses until it is told.
      args: ['-c', `safe.directory=${host.cwd}`, '-c', 'log.showSignature=false', '--no-pager', ...args],
      env: childEnv(host.env, [], { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' }),
      answers: Array.from({ length: 256 }, (_, code) => code),
    })
    return status === 0 ? stdout.trim() : undefined
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    return undefined
  }
}
