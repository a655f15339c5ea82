import { expect, test } from '@jest/globals'
import { attestations } from '../../src/build/attestations.ts'
import { caches } from '../../src/build/caches.ts'
import { emulation } from '../../src/build/emulation.ts'
import { facts } from '../support/facts.ts'
import { buildInputs, buildWorld } from './build-world.ts'

const repository = facts().repository
const run = 'builder-id=https://github.com/octo/app/actions/runs/1/attempts/1'

async function attested(
  texts: Readonly<Record<string, string>>,
  isPrivate?: boolean,
  variables: readonly string[] = [],
) {
  const of = facts({ repository: { ...repository, private: isPrivate } })
  return attestations(await buildInputs(texts), of, buildWorld({ variables: new Set(variables) }))
}

test('a public repository gets full provenance; a private one, or one that nobody knows, the least', async () => {
  expect((await attested({}, false)).attests).toEqual([`type=provenance,mode=max,${run}`])
  expect((await attested({}, true)).attests).toEqual([`type=provenance,mode=min,${run}`])
  expect((await attested({}, undefined)).attests).toEqual([`type=provenance,mode=min,${run}`])
})

test('provenance and sbom win over attests', async () => {
  const attests = 'type=provenance,mode=min\ntype=sbom,generator=a'
  expect((await attested({ attests })).attests).toEqual([`type=provenance,mode=min,${run}`, 'type=sbom,generator=a'])
  expect((await attested({ attests, provenance: 'true', sbom: 'generator=b' })).attests).toEqual([
    `type=provenance,${run}`,
    'type=sbom,generator=b',
  ])
  expect((await attested({ provenance: 'mode=max,builder-id=mine' })).attests).toEqual([
    'type=provenance,mode=max,builder-id=mine',
  ])
})

test('an image without attestations is no index', async () => {
  expect(await attested({ provenance: 'false', sbom: 'false' })).toMatchObject({
    attests: ['type=provenance,disabled=true', 'type=sbom,disabled=true'],
    any: false,
  })
  expect(await attested({}, false, ['BUILDX_NO_DEFAULT_ATTESTATIONS'])).toMatchObject({ attests: [], any: false })
  expect(await attested({ load: 'true', push: 'false' })).toMatchObject({ attests: [], any: true })
})

test('a cache that cannot be written is forgiven unless told otherwise', () => {
  const to = ['type=gha,mode=max', 'octo/app:cache', 'type=inline', 'type=registry,ref=x/y,ignore-error=false']
  expect(caches([], to).to).toEqual([
    'type=gha,mode=max,ignore-error=true',
    'type=registry,ref=octo/app:cache,ignore-error=true',
    'type=inline',
    'type=registry,ref=x/y,ignore-error=false',
  ])
})

test('platforms that are built apart keep their caches apart', () => {
  const from = ['type=gha,scope=app', 'type=local,src=/cache', 'type=registry,ref=127.0.0.1:5000/app']
  expect(caches(from, ['type=local,dest=/cache'], 'linux/arm/v7')).toEqual({
    from: [
      'type=gha,scope=app-linux-arm-v7',
      'type=local,src=/cache/linux-arm-v7',
      'type=registry,ref=127.0.0.1:5000/app:latest-linux-arm-v7',
    ],
    to: ['type=local,dest=/cache/linux-arm-v7,ignore-error=true'],
  })
})

test('QEMU is registered only for a platform that nothing here can run', async () => {
  const inputs = await buildInputs({ platforms: 'linux/amd64,linux/386,linux/arm64,linux/arm/v7,linux/s390x' })
  const { architectures, args, image } = emulation(inputs, buildWorld({ emulated: new Set(['arm']) }), 'docker')
  expect(architectures).toEqual(['s390x'])
  expect(args).toEqual(['run', '--rm', '--privileged', image, '--install', 's390x'])
  expect(image).toMatch(/@sha256:[0-9a-f]{64}$/)
})

test('QEMU is left alone where it is not wanted, not needed, or where the builder is another machine', async () => {
  const platforms = 'linux/amd64,linux/arm64'
  const bare = buildWorld({ builder: undefined, emulated: new Set() })
  const of = async (qemu: string, driver = 'docker-container') =>
    emulation(await buildInputs({ platforms, qemu }), bare, driver).architectures
  expect(await of('auto')).toEqual(['arm64'])
  expect(await of('never')).toEqual([])
  expect(await of('always', 'remote')).toEqual([])
  expect(emulation(await buildInputs({ platforms, qemu: 'always' }), buildWorld(), 'docker').architectures).toEqual([
    'arm64',
  ])
})
