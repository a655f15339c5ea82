import { readdir } from 'node:fs/promises'

/** Where the kernel lists the programs that run foreign binaries. */
const folder = '/proc/sys/fs/binfmt_misc'

/** Names of QEMU by the architecture of a platform. */
const handlers: Readonly<Record<string, string>> = {
  amd64: 'qemu-x86_64',
  arm64: 'qemu-aarch64',
  arm: 'qemu-arm',
  '386': 'qemu-i386',
  ppc64le: 'qemu-ppc64le',
  s390x: 'qemu-s390x',
  riscv64: 'qemu-riscv64',
  mips64le: 'qemu-mips64el',
  mips64: 'qemu-mips64',
  loong64: 'qemu-loongarch64',
}

/** Architectures this kernel runs by QEMU, e.g. `arm64`; empty where that cannot be seen (macOS, Windows). No docker call. */
export async function emulated(): Promise<ReadonlySet<string>> {
  const registered = new Set(await readdir(folder).catch((): string[] => []))
  return new Set(Object.keys(handlers).filter((architecture) => registered.has(handlers[architecture] ?? '')))
}

/** Whether QEMU's name is known for an architecture, so that a handler can be installed. */
export function canEmulate(architecture: string): boolean {
  return architecture in handlers
}

/** `docker run` that registers handlers; one privileged run, which prints what is there now. */
export function installArgs(image: string, architectures: readonly string[]): readonly string[] {
  return ['run', '--rm', '--privileged', image, '--install', architectures.join(',')]
}
