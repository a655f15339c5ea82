import { InterruptedError } from '../core/errors.ts'
import { type Command, childEnv, type Host } from '../core/host.ts'

/** One answer of git in the checkout, trimmed; undefined where git is missing, there is no repository, or it says no. */
export async function git(host: Host, ...args: readonly string[]): Promise<string | undefined> {
  try {
    const { status, stdout } = await host.exec({
      ...gitCommand(host, args),
      answers: Array.from({ length: 256 }, (_, code) => code),
    })
    return status === 0 ? stdout.trim() : undefined
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    return undefined
  }
}

/**
 * git in the checkout. Objects are what their ids say: nothing that lies in its folder replaces them, gives them other
 * parents, or tells from memory what leads to what.
 */
export function gitCommand(host: Pick<Host, 'cwd' | 'env'>, args: readonly string[]): Command {
  const settings = [
    // The checkout of a job in a container belongs to another user, which git refuses until it is told.
    `safe.directory=${host.cwd}`,
    'log.showSignature=false',
    'core.fsmonitor=false',
    ...objectsAlone,
  ]
  return {
    tool: 'git',
    args: [...settings.flatMap((setting) => ['-c', setting]), '--no-pager', ...args],
    env: childEnv(host.env, [], {
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_GRAFT_FILE: '/dev/null',
    }),
  }
}

/** Files beside the objects that say what is in them: whoever wrote these may have written anything. */
export const objectsAlone = ['core.commitGraph=false', 'core.multiPackIndex=false'] as const
