/** What a manifest of an index says of the machine it is for. Field names are the image spec's. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly 'os.version'?: string
}

const aliases: Readonly<Record<string, readonly [architecture: string, variant?: string]>> = {
  x86_64: ['amd64'],
  'x86-64': ['amd64'],
  i386: ['386'],
  aarch64: ['arm64'],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6'],
}

/** Parses `linux/arm64`, `linux/arm/v7`, `arm64`; normalised as containerd does. undefined for text that is none. */
export function parsePlatform(text: string): Platform | undefined {
  const parts = text.trim().toLowerCase().split('/')
  if (parts.length > 3 || parts.some((part) => !/^[a-z0-9_.-]+$/.test(part))) return undefined
  const [os, arch, given] =
    parts.length === 1 ? ['linux', parts[0] ?? '', undefined] : [parts[0] ?? '', parts[1] ?? '', parts[2]]
  const [architecture, implied] = aliases[arch] ?? [arch]
  const variant = given ?? implied ?? (architecture === 'arm' ? 'v7' : undefined)
  const told = toldVariant(architecture, variant)
  return { os, architecture, ...(told === undefined ? {} : { variant: told }) }
}

/** `linux/arm/v7`, `linux/arm64`: one name for one platform, however an index words it. */
export function platformName({ os, architecture, variant }: Platform): string {
  return [os, architecture, toldVariant(architecture, variant)].filter(Boolean).join('/')
}

/** `linux-arm-v7`: fit for a file name. */
export function platformSlug(platform: string): string {
  return platform.replaceAll(/[^a-zA-Z0-9.]+/g, '-')
}

/** v8 is what arm64 is, and v1 what amd64 is: both are left out, as containerd does. Docker's own images say v8. */
function toldVariant(architecture: string, variant: string | undefined): string | undefined {
  const usual = { arm64: 'v8', amd64: 'v1' }[architecture]
  return variant === usual ? undefined : variant
}

/** The platform of this machine's containers: linux on every host. */
export function hostPlatform(arch: string): Platform {
  const names: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' }
  return parsePlatform(`linux/${names[arch] ?? arch}`) ?? { os: 'linux', architecture: arch }
}
