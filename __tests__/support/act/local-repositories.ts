import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { onThisMachine, type ThisMachine } from './this-machine.ts'

const self = 'org/image-pipeline'

/** Third-party actions that a workflow may use here, each with what stands in for it. */
const standIns: Readonly<Record<string, string>> = {
  'actions/upload-artifact': 'upload-artifact',
  'actions/download-artifact': 'download-artifact',
  // What they bring is on the machine already.
  'actions/setup-node': 'nothing',
  'actions/setup-python': 'nothing',
  'actions/setup-go': 'nothing',
  'actions/cache': 'nothing',
  'docker/setup-qemu-action': 'nothing',
}

/** Where `actions/checkout` is emulated by act itself. */
const emulated = ['actions/checkout']

/**
 * Copies what a caller gets of this checkout (the actions, their bundle, the workflows to call) into a folder, and gives the
 * workflow with `$/`, which act does not know, replaced, and as it runs on this machine; `called` are the workflows of ours that it may call.
 */
export async function ownRepository(
  workflow: string,
  folder: string,
  machine: ThisMachine = {},
): Promise<{ readonly workflow: string; readonly called: readonly string[] }> {
  const workflows = join(folder, '.github/workflows')
  await mkdir(workflows, { recursive: true })
  const entries = await readdir('.', { withFileTypes: true })
  const actions = entries.filter((entry) => entry.isDirectory() && existsSync(join(entry.name, 'action.yml')))
  for (const name of ['action.yml', 'dist', ...actions.map((entry) => entry.name)])
    await cp(name, join(folder, name), { recursive: true })
  const main = withoutDollar(workflow)
  const callable = new Map<string, string>()
  for (const name of await readdir('.github/workflows')) {
    const text = withoutDollar(await readFile(join('.github/workflows', name), 'utf8'))
    await writeFile(join(workflows, name), text)
    if (text.includes('workflow_call:') && main.includes(`${self}/.github/workflows/${name}`)) callable.set(name, text)
  }
  const [own = '', ...called] = await onThisMachine([main, ...callable.values()], machine)
  for (const [at, name] of [...callable.keys()].entries()) await writeFile(join(workflows, name), called[at] ?? '')
  return { workflow: own, called }
}

function withoutDollar(text: string): string {
  return text.replace(/(\buses:\s*)\$\/([\w./-]*)/g, (_, uses: string, path: string) =>
    path === '' ? `${uses}${self}@v1` : `${uses}${self}/${path.replace(/\/$/, '')}@v1`,
  )
}

/** For `--local-repository`: every action that the workflows use, whose folder is told. */
export async function localRepositories(workflows: readonly string[], own: string): Promise<readonly string[]> {
  const uses = workflows.flatMap((text) =>
    [...text.matchAll(/\buses:\s*['"]?([^\s'"#]+)/g)].map(([, name = '']) => name),
  )
  const locals = uses.flatMap((name) => {
    const [, repository = '', ref = ''] = /^([\w.-]+\/[\w.-]+)[^@]*@(.+)$/.exec(name) ?? []
    if (name.startsWith('./') || emulated.includes(repository)) return []
    if (repository === self) return [`${self}@${ref}=${own}`]
    const standIn = standIns[repository]
    if (standIn === undefined) throw new Error(`${name} cannot be fetched here, and nothing stands in for it`)
    return [`${repository}@${ref}=${resolve('__tests__/support/actions', standIn)}`]
  })
  return [...new Set(locals)]
}
