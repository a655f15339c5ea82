import { expect, test } from '@jest/globals'
import { predicateTypes } from '../../src/sign/index.ts'
import { listedBundles, manifestsOf, publishedImage, putIndex, signingSite } from '../support/signed-image.ts'
import { attestations, byDigest, openSigning, signed } from '../support/signing.ts'
import { processHost } from '../support/trivy-real.ts'

/** What other writers of the same repository do, before us, between our steps, and after us. */
const site = signingSite()
const time = 60_000
const legacyType = 'application/vnd.oci.image.manifest.v1+json'
const newerScan = {
  scanner: { result: { Results: [{ Vulnerabilities: [{ Severity: 'CRITICAL' }] }] } },
  metadata: { scanStartedOn: '2026-01-03T03:04:05Z', scanFinishedOn: '2026-01-03T03:04:06Z' },
}

test(
  'another writer that puts an older list back, with the scan of before, does not pass for the renewed one',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'stale')
    const wish = { images: [image], layout, inputs: site.withKey }
    await signed(wish, site.cosign)
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const tag = amd64.replace(':', '-')
    const before = (await ask.manifest(tag)).body
    const afterAttach = () => putIndex(image, tag, before)
    const fresh = attestations.map((one) =>
      one.type === predicateTypes.vulnerabilities
        ? { ...one, predicate: { scanner: { result: { Results: [] } } } }
        : one,
    )
    const { host } = await signed({ ...wish, attestations: fresh, meanwhile: { afterAttach } }, site.cosign)
    expect(host.messages('warning').join()).toMatch(/scan cannot be verified; it is written again/)
    const old = (before.manifests ?? []).find(
      (entry) => entry.annotations?.['dev.sigstore.bundle.predicateType'] === predicateTypes.vulnerabilities,
    )
    const now = (await ask.manifest(tag)).body.manifests ?? []
    expect(now.map(({ digest }) => digest)).not.toContain(old?.digest)
    expect([...(await listedBundles(ask, amd64))].sort()).toEqual([
      'CycloneDX',
      'SPDX',
      'provenance',
      'scan',
      'signature',
    ])
  },
  time,
)

test(
  'in cosign 2’s format too another one’s attestations stay',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'legacy-others')
    const other = await site.stranger.keyPair('other')
    const legacy = { 'signature-format': 'legacy' }
    const theirs = { 'cosign-key': other.key, 'cosign-password': other.password, ...legacy }
    await signed({ images: [image], layout, inputs: theirs }, site.cosign)
    const ours = { images: [image], layout, inputs: { ...site.withKey, ...legacy } }
    await signed(ours, site.cosign)
    await signed(ours, site.cosign)
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const flags = ['--insecure-ignore-tlog=true', '--new-bundle-format=false', '--key', 'env://PUBLIC']
    for (const key of [other.publicKey, site.pair.publicKey])
      for (const type of ['slsaprovenance1', 'vuln']) {
        const args = ['verify-attestation', ...flags, '--type', type, `${image}@${amd64}`]
        expect(await site.stranger.run(args, { PUBLIC: key })).toMatchObject({ status: 0 })
      }
  },
  time,
)

test(
  'in cosign 2’s format another one’s attestation stays where it does not say of what type it is',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'legacy-bare')
    const other = await site.stranger.keyPair('bare')
    const legacy = { 'signature-format': 'legacy' }
    const ours = { images: [image], layout, inputs: { ...site.withKey, ...legacy } }
    await signed(ours, site.cosign)
    const theirs = { 'cosign-key': other.key, 'cosign-password': other.password, ...legacy, attest: 'scan' }
    await signed({ ...ours, inputs: theirs }, site.cosign)
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const tag = `${amd64.replace(':', '-')}.att`
    const { body } = await ask.manifest(tag)
    const bare = (body.layers ?? []).map(({ annotations, ...layer }) => {
      const { predicateType, ...others } = annotations ?? {}
      return { ...layer, annotations: others }
    })
    await putIndex(image, tag, { ...body, layers: bare }, legacyType)
    await signed(ours, site.cosign)
    const after = (await ask.manifest(tag)).body.layers ?? []
    expect(after.map(({ digest }) => digest)).toEqual(expect.arrayContaining(bare.map(({ digest }) => digest)))
  },
  time,
)

test(
  'in cosign 2’s format a newer scan takes the place of our older one',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'legacy-twice')
    const wish = { images: [image], layout, inputs: { ...site.withKey, 'signature-format': 'legacy' } }
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    for (let run = 1; run <= 2; run += 1) {
      await signed(wish, site.cosign)
      expect((await ask.manifest(`${amd64.replace(':', '-')}.att`)).body.layers).toHaveLength(attestations.length)
    }
  },
  time,
)

test(
  'in cosign 2’s format too an older scan that another writer put back does not pass for the renewed one',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'legacy-stale')
    const wish = { images: [image], layout, inputs: { ...site.withKey, 'signature-format': 'legacy' } }
    await signed(wish, site.cosign)
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const tag = `${amd64.replace(':', '-')}.att`
    const before = (await ask.manifest(tag)).body
    const fresh = attestations.map((one) =>
      one.type === predicateTypes.vulnerabilities ? { ...one, predicate: newerScan } : one,
    )
    const afterAttach = () => putIndex(image, tag, before, legacyType)
    await expect(signed({ ...wish, attestations: fresh, meanwhile: { afterAttach } }, site.cosign)).rejects.toThrow(
      `${amd64}: no scan`,
    )
  },
  time,
)

test(
  'an entry of a list that nobody understands stays as it is and stops nobody',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'odd')
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const tag = amd64.replace(':', '-')
    const type = 'application/vnd.oci.image.index.v1+json'
    // The registry demands that what is listed is there: a platform stands in for somebody’s artifact.
    const odd = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: amd64,
      size: 1,
      data: 'e30=',
      unheardOf: { of: 1 },
    }
    await putIndex(image, tag, { schemaVersion: 2, mediaType: type, manifests: [odd] })
    await signed({ images: [image], layout, inputs: site.withKey }, site.cosign)
    const { manifests } = (await ask.manifest(tag)).body
    expect(manifests?.[0]).toEqual(odd)
    expect(manifests).toHaveLength(6)
  },
  time,
)

test(
  'a manifest that is not there yet can be signed, but nothing refers to it before it is',
  async () => {
    const { image, layout } = await publishedImage(site.registry.host, 'early')
    const later = image.replace('early', 'later')
    const host = processHost({ env: { PATH: process.env.PATH ?? '' } })
    const steps = await openSigning({ images: [later], layout, inputs: site.withKey, attestations }, site.cosign, host)
    await steps.make()
    expect(steps.written()).toEqual([])
    await byDigest(layout, [later])
    await steps.attach()
    expect((await steps.verify()).subjects).toHaveLength(3)
    expect(steps.written()).toHaveLength(3)
    await host.close()
  },
  time,
)
