import { access, constants, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Mistake } from '../core/errors.ts'
import { isRemote } from './context.ts'
import type { BuildInputs } from './inputs.ts'

/** What the inputs name on this machine and is not there, or cannot be read; `context` undefined where it is not known yet. */
export async function missingFiles(
  inputs: BuildInputs,
  context: string | undefined,
  cwd: string,
): Promise<readonly Mistake[]> {
  const mistakes: Mistake[] = []
  if (context !== undefined && !isRemote(context)) {
    const folder = await stat(resolve(cwd, context)).catch(() => undefined)
    if (!folder?.isDirectory())
      mistakes.push({
        input: 'context',
        value: context,
        problem: 'is no folder',
        cure: ['git', 'workflow'].includes(context)
          ? 'What docker/metadata-action calls context is metadata-context here.'
          : 'Give the folder that the Dockerfile copies from, relative to the checkout.',
      })
    else mistakes.push(...(await missingDockerfile(inputs, context, cwd)))
  }
  for (const { id, from } of inputs.secretFiles)
    if (!(await readable(resolve(cwd, from))))
      mistakes.push({
        input: 'secret-files',
        value: `${id}=${from}`,
        problem: 'cannot be read',
        cure: 'Write the file in an earlier step, or take the entry out.',
      })
  return mistakes
}

/** The Dockerfile's path relative to the checkout, for annotations; undefined where BuildKit fetches it. */
export function dockerfilePath(inputs: BuildInputs, context: string, cwd: string): string | undefined {
  if (isRemote(context) || isRemote(inputs.file)) return undefined
  return relative(cwd, resolve(cwd, inputs.file || join(context, 'Dockerfile')))
}

/** BuildKit takes `dockerfile` too, where none is named. */
export async function presentDockerfile(path: string, { file }: BuildInputs, cwd: string): Promise<string> {
  if (file !== '' || (await readable(resolve(cwd, path)))) return path
  const small = join(dirname(path), 'dockerfile')
  return (await readable(resolve(cwd, small))) ? small : path
}

async function missingDockerfile(inputs: BuildInputs, context: string, cwd: string): Promise<readonly Mistake[]> {
  const path = dockerfilePath(inputs, context, cwd)
  if (path === undefined || (await readable(resolve(cwd, path)))) return []
  // BuildKit takes this name too.
  if (inputs.file === '' && (await readable(resolve(cwd, context, 'dockerfile')))) return []
  return [
    {
      input: 'file',
      value: path,
      problem: 'cannot be read',
      cure:
        inputs.file === ''
          ? 'Set file to where the Dockerfile is, or set context.'
          : 'Its path starts at the checkout.',
    },
  ]
}

async function readable(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  )
}
