import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const bundle = '/etc/ssl/certs/ca-certificates.crt'

export interface Certificates {
  /** PEM: Mozilla's, as Debian ships them, and the machine's own. */
  readonly pem: string
  /** Whether the machine trusts more than Debian does, as behind a proxy that opens TLS. */
  readonly hasOwn: boolean
}

/** What an image made here must trust to reach what the machine reaches. `tree` has the package ca-certificates. */
export async function certificates(tree: string): Promise<Certificates> {
  const folder = join(tree, 'usr/share/ca-certificates/mozilla')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crt')).sort()
  const mozilla = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return combine(mozilla.join('\n'), await machineCertificates())
}

/** The machine's bundle; empty where it has none. */
export async function machineCertificates(): Promise<string> {
  return readFile(process.env.SSL_CERT_FILE || bundle, 'utf8').catch(() => '')
}

/** Pure part of `certificates`. A machine with an older or newer Debian has other public authorities, so they differ. */
export function combine(mozilla: string, machine: string): Certificates {
  const known = new Set(blocks(mozilla))
  const own = blocks(machine).filter((block) => !known.has(block))
  return { pem: [...known, ...own].join(''), hasOwn: own.length > 0 }
}

function blocks(pem: string): readonly string[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return found.map((block) => `${block.replaceAll('\r', '')}\n`)
}
