import { arch, platform } from 'node:os'

/** This machine as releases name it, e.g. `linux/amd64`. */
export function machinePlatform(): string {
  const systems: Readonly<Record<string, string>> = { win32: 'windows' }
  const machines: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' }
  return `${systems[platform()] ?? platform()}/${machines[arch()] ?? arch()}`
}

/** The machine as Node and the runner's tool cache name it: `x64`. */
export function cacheArch(machine: string): string {
  const architecture = machine.split('/')[1] ?? ''
  return { amd64: 'x64', '386': 'ia32' }[architecture] ?? architecture
}
