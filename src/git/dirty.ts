import type { Host } from '../core/host.ts'
import { git } from './git.ts'

/** Whether tracked files differ from the commit; false where there is no repository. */
export async function isDirty(host: Host): Promise<boolean> {
  return ((await git(host, 'status', '--porcelain', '--untracked-files=no')) ?? '') !== ''
}
