import { run, works } from './command.ts'
import { installPackages } from './machine.ts'

/** Unpacks a wheel of any platform into a folder (`bin` has its programs), by the machine's own pip and its settings. */
export async function installWheel(requirement: string, platform: string, folder: string): Promise<void> {
  pip ??= findPip()
  const [program, ...args] = await pip
  const options = ['--quiet', '--no-deps', '--no-compile', '--only-binary=:all:', '--platform', platform]
  await run(program, [...args, 'install', ...options, '--target', folder, requirement], {
    env: { PIP_ROOT_USER_ACTION: 'ignore', PIP_DISABLE_PIP_VERSION_CHECK: '1' },
    cure: 'Check that pip reaches its package index, then run it again.',
  })
}

type Pip = readonly [program: string, ...args: string[]]

let pip: Promise<Pip> | undefined

async function findPip(): Promise<Pip> {
  const python: Pip = ['python3', '-m', 'pip']
  if (await works('python3', ['-m', 'pip', '--version'])) return python
  if (await works('pip3', ['--version'])) return ['pip3']
  await installPackages(['python3-pip'])
  return python
}
