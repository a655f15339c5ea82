import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'
import type { RegistryClient } from '../../src/registry/client.ts'
import { cosign } from '../../src/sign/cosign/cosign.ts'
import { prove } from '../../src/sign/proof/prove.ts'
import { predicateTypes } from '../../src/sign/statements/predicate-types.ts'
import { type FakeHost, fakeHost } from '../support/fake-host.ts'

const repository = { registry: 'x.example', repository: 'o/n' }
const manifests = new Map<string, Uint8Array>()
let host: FakeHost

beforeEach(() => {
  manifests.clear()
  // A cosign to which everything is signed and nothing else is said.
  host = fakeHost({
    exec({ args }) {
      if (args[0] !== 'verify') return { status: 1, stderr: 'Error: no matching attestations: none' }
      const digest = args.at(-1)?.split('@')[1]
      return JSON.stringify([
        { critical: { type: predicateTypes.signature, image: { 'docker-manifest-digest': digest } } },
      ])
    },
  })
})
afterEach(() => host.close())

function put(content: object, more: object = {}): Descriptor {
  const bytes = Buffer.from(JSON.stringify(content))
  manifests.set(digestOf(bytes), bytes)
  return { mediaType: mediaTypes.manifest, digest: digestOf(bytes), size: bytes.length, ...more } as Descriptor
}

const index = (entries: readonly Descriptor[]) =>
  put({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: entries }, { mediaType: mediaTypes.index })
const image = (name: string, more: object = {}) => put({ schemaVersion: 2, name, layers: [] }, more)
const linux = { platform: { os: 'linux', architecture: 'amd64' } }

function proven({ digest }: Descriptor) {
  const registry: Pick<RegistryClient, 'getManifest'> = {
    async getManifest(_, name) {
      const bytes = manifests.get(name)
      return bytes && { bytes, size: bytes.length, digest: name as Digest, mediaType: mediaTypes.index }
    },
  }
  const program = cosign({
    tool: { path: '/cosign' },
    folder: '/run',
    dockerConfig: { dir: '/d', variables: [] },
    host,
  })
  const identity = { by: 'workflow', subject: 'https://x.example/w', issuer: 'https://x.example' } as const
  const trust = { identity, trustedRoot: undefined, log: false, timestamps: false }
  return prove({ ...repository, digest }, ['sbom'], { cosign: program, trust }, registry as RegistryClient)
}

test('an image that calls itself an index by its platform, or by its media type, is asked for its SBOM all the same', async () => {
  const inDisguise = image('a', { platform: { os: 'inner index', architecture: '' } })
  const mistyped = image('b', { ...linux, mediaType: mediaTypes.index })
  const { missing } = await proven(index([inDisguise, mistyped]))
  expect(missing).toEqual([`inner index ${inDisguise.digest}: no SBOM`, `inner index ${mistyped.digest}: no SBOM`])
})

test('the images of an index inside of an index are asked for, the index itself is no image', async () => {
  const inner = image('a', linux)
  const { missing, manifests: all } = await proven(index([index([inner])]))
  expect(missing).toEqual([`linux/amd64 ${inner.digest}: no SBOM`])
  expect(all.map(({ isImage }) => isImage)).toEqual([false, false, true])
})

test('a manifest that an index lists a thousand times, also by indexes inside of it, is asked for once', async () => {
  const again = <T>(one: T) => Array.from({ length: 1000 }, () => one)
  const { manifests: all } = await proven(index(again(index(again(index(again(image('a', linux))))))))
  expect(all).toHaveLength(4)
})

test('an index of more manifests than any image has is refused before anything is asked', async () => {
  const many = Array.from({ length: 600 }, (_, at) => image(String(at), linux))
  await expect(proven(index(many))).rejects.toThrow('the index lists more than 500 manifests')
  expect(host.commands).toEqual([])
})

test('a single image is asked for its SBOM', async () => {
  expect((await proven(image('alone'))).missing).toEqual([expect.stringMatching(/^image sha256:\w+: no SBOM$/)])
})
