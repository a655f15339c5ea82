import { readFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { UserError } from '../../src/core/errors.ts'
import { works } from './command.ts'

/** Whether this machine has an engine that answers and buildx for it: then nothing is fetched, started or changed. */
export async function hasEngine(): Promise<boolean> {
  // A DOCKER_HOST that leads nowhere takes its time to say so.
  const patience = { timeout: 15_000 }
  const [engine, buildx] = await Promise.all([
    works('docker', ['version', '--format', '{{.Server.Version}}'], patience),
    works('docker', ['buildx', 'version'], patience),
  ])
  return engine && buildx
}

/** Throws where a part cannot be made from Debian's packages; `instead` says what else would do. */
export async function requireDebian(what: string, instead: string): Promise<void> {
  const why = await whyNotDebian()
  if (why === undefined) return
  throw new UserError(`${what} cannot be fetched here: ${why}.`, {
    cure: `${instead}, or use Debian 12 or newer as root.`,
  })
}

/** What keeps parts from being made from Debian's packages, if something does. */
export async function whyNotDebian(): Promise<string | undefined> {
  if (platform() !== 'linux') return `this is ${platform()}, not Debian`
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const field = (name: string) => new RegExp(`^${name}="?([^"\\n]*)`, 'm').exec(release)?.[1] ?? ''
  if (field('ID') !== 'debian') return `this is ${field('PRETTY_NAME') || 'no Debian'}, not Debian 12 or newer`
  // Testing has no number; it is newer than any that has.
  const version = field('VERSION_ID')
  if (version !== '' && Number(version) < 12) return `this is Debian ${version}, older than 12`
  if (process.getuid?.() !== 0) return 'only root can start an engine and unpack a system'
  return undefined
}
