import { arch } from 'node:os'

/** Debian's names of architectures are OCI's for these two. */
export type DebianArchitecture = 'amd64' | 'arm64'

export const native: DebianArchitecture = arch() === 'arm64' ? 'arm64' : 'amd64'
export const foreign: DebianArchitecture = native === 'amd64' ? 'arm64' : 'amd64'

/** The kernel's names, in QEMU's programs and in the folders of libraries. */
export const machineNames = { amd64: 'x86_64', arm64: 'aarch64' } as const satisfies Record<DebianArchitecture, string>
