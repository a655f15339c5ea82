import { chmod, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { replaceText } from '../../core/replace-file.ts'
import type { Finding } from '../finding.ts'
import { textOf } from '../look.ts'
import type { LintSubject } from '../plan.ts'
import { edit } from './edit.ts'

export interface Fixed {
  readonly applied: readonly Finding[]
  /** Those whose change does not fit any more: the file, or an earlier change, is in the way. */
  readonly refused: readonly Finding[]
}

/**
 * Writes the changes of all findings into their Dockerfile, at once.
 *
 * @param source the text that they were found in
 */
export async function applyFixes(
  findings: readonly Finding[],
  source: string,
  subject: LintSubject,
  host: Host,
): Promise<Fixed> {
  const fixable = findings.filter(({ edits }) => edits !== undefined && edits.length > 0)
  if (fixable.length === 0) return { applied: [], refused: [] }
  const now = await textOf(subject, host)
  if (now !== source) return { applied: [], refused: fixable }
  const { text, refused } = edit(
    source,
    fixable.map(({ edits }) => edits ?? []),
  )
  const isRefused = ({ edits }: Finding) => edits !== undefined && refused.includes(edits)
  // A link stays one: what it leads to is what is changed, unless a checkout would say what else of the machine is.
  const named = resolve(host.cwd, subject.dockerfile)
  const path = await realpath(named)
  if (isInside(host.cwd, named) && !isInside(await realpath(host.cwd), path))
    throw new UserError(`${subject.dockerfile} is a link that leads out of the checkout`, {
      cure: 'Name the file that it leads to, if that is the one to change.',
    })
  const { mode } = await stat(path)
  await replaceText(path, text)
  await chmod(path, mode & 0o777)
  return { applied: fixable.filter((one) => !isRefused(one)), refused: fixable.filter(isRefused) }
}

function isInside(folder: string, path: string): boolean {
  const inner = relative(folder, path)
  return inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner)
}
