import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

/**
 * Where the reports go: an absolute path. By default outside of the checkout, which is what gets built: a report in there
 * would be part of the next image.
 */
export function reportFolder({ reportDir }: Pick<Inputs, 'reportDir'>, host: Host): string {
  if (reportDir !== '') return isAbsolute(reportDir) ? reportDir : join(host.cwd, reportDir)
  const temp = host.env.RUNNER_TEMP
  if (temp) return join(temp, 'image-pipeline-report')
  // Two checkouts may have folders of one name.
  const key = createHash('sha256').update(host.cwd).digest('hex').slice(0, 8)
  return join(host.cacheDir, 'reports', `${basename(host.cwd)}-${key}`)
}

/** What earlier runs left, by folder: it would be taken for this run's. */
const ours: Readonly<Record<string, RegExp>> = {
  '': /^(?:report\.(?:json|html)|comment\.json|test\.junit\.xml|scan(?:-suppressed-.*)?\.(?:json|txt|sarif)|scan-suppressed-.*\.sarif)$/,
  sarif: /^(?:lint|scan|secrets)\b.*\.sarif$/,
  sbom: /\.(?:spdx|cdx)\.json$/,
}

/** Tells by its time when the last run of ours began to write there. */
const mark = '.image-pipeline'

/**
 * Makes the folder and takes out what an earlier run of ours left there. On a laptop that is what came since the last one
 * began: what else has such a name is the user's. On a runner it is all of it, which a commit may have brought.
 *
 * @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write
 */
export async function emptyReportFolder(folder: string, host: Host): Promise<void> {
  await refuseLinks('report-dir', folder, host.cwd)
  await mkdir(folder, { recursive: true })
  const since =
    host.kind === 'terminal' ? ((await lstat(join(folder, mark)).catch(() => undefined))?.mtimeMs ?? Infinity) : 0
  for (const [inner, pattern] of Object.entries(ours)) {
    const path = join(folder, inner)
    const found = inner === '' ? await stat(path) : await lstat(path).catch(() => undefined)
    if (!found) continue
    if (found.isSymbolicLink()) await rm(path, { force: true })
    else if (!found.isDirectory())
      throw new UserError(`report-dir: ${inner} in it is a file, and ours is a folder`, {
        cure: 'Name another folder.',
      })
    else await removeOurs(path, pattern, since)
  }
  if (host.kind !== 'terminal') return
  await rm(join(folder, mark), { force: true })
  await writeFile(join(folder, mark), '')
}

/** Links always: what is written there would go where they lead. @param since milliseconds, of what a file was changed */
async function removeOurs(folder: string, pattern: RegExp, since: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!pattern.test(name)) continue
    const path = join(folder, name)
    const found = await lstat(path)
    if (found.isSymbolicLink() || found.mtimeMs >= since) await rm(path, { force: true })
  }
}

/** @throws UserError where a part of it inside of the checkout is a link: whoever wrote that says where we write */
export async function refuseLinks(input: string, folder: string, checkout: string): Promise<void> {
  const inside = relative(checkout, folder)
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return
  for (let path = folder; path !== checkout && path !== dirname(path); path = dirname(path)) {
    const found = await lstat(path).catch(() => undefined)
    if (!found?.isSymbolicLink()) continue
    throw new UserError(`${input}: ${relative(checkout, path).split(sep).join('/')} is a link in the checkout`, {
      cure: 'Name a folder outside of the checkout, e.g. ${{ runner.temp }}/report.',
    })
  }
}
