import { expect, test } from '@jest/globals'
import { predicateTypes } from '../../src/sign/index.ts'
import { startGhcr } from '../support/ghcr/server.ts'
import { listedBundles, manifestsOf, publishedImage, putIndex, signingSite } from '../support/signed-image.ts'
import { attestations, byDigest, signed } from '../support/signing.ts'

const site = signingSite()
const time = 60_000
const offline = ['--insecure-ignore-tlog=true']

/** cosign's answer to a stranger who has the public key and nothing else. */
async function byKey(args: readonly string[], publicKey = site.pair.publicKey) {
  const [command = '', ...rest] = args
  return site.stranger.run([command, '--key', 'env://PUBLIC', ...offline, ...rest], { PUBLIC: publicKey })
}

test(
  'a stranger with the public key finds index and platforms signed, with SBOMs, scan and provenance',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'stranger')
    const { signatures } = await signed({ images: [image], layout, inputs: site.withKey }, site.cosign)
    const [index = '', ...platforms] = await manifestsOf(ask, layout)
    expect(signatures.subjects.map(({ digest }) => digest)).toEqual([index, ...platforms])
    for (const digest of [index, ...platforms]) {
      const types = digest === index ? ['slsaprovenance1'] : ['spdxjson', 'cyclonedx', 'vuln', 'slsaprovenance1']
      const verified = await byKey(['verify', '--output', 'json', `${image}@${digest}`])
      expect(verified.status).toBe(0)
      expect(verified.stdout).toContain(predicateTypes.signature)
      for (const type of types)
        expect(await byKey(['verify-attestation', '--type', type, `${image}@${digest}`])).toMatchObject({ status: 0 })
    }
    expect(await ask.tags()).toEqual(expect.not.arrayContaining(['never-moved']))
  },
  time,
)

test(
  'what refers to a manifest is listed as the bundle it is, so that a filter by type finds it',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'listed')
    await signed({ images: [image], layout, inputs: site.withKey }, site.cosign)
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    expect(await listedBundles(ask, amd64)).toEqual(['signature', 'SPDX', 'CycloneDX', 'scan', 'provenance'])
    const { body } = await ask.manifest(amd64.replace(':', '-'))
    const [first] = body.manifests ?? []
    const manifest = (await ask.manifest(first?.digest ?? '')).body
    expect(manifest).toMatchObject({ subject: { digest: amd64 }, artifactType: first?.artifactType })
  },
  time,
)

test(
  'the same image signed again has one signature each; only the scan is another, and one',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'twice')
    const wish = { images: [image], layout, inputs: site.withKey }
    await signed(wish, site.cosign)
    const [index = '', amd64 = ''] = await manifestsOf(ask, layout)
    const before = (await ask.manifest(amd64.replace(':', '-'))).body.manifests ?? []
    const { signatures } = await signed(wish, site.cosign)
    const after = (await ask.manifest(amd64.replace(':', '-'))).body.manifests ?? []
    expect(signatures.subjects.find(({ digest }) => digest === index)).toMatchObject({
      made: [],
      kept: expect.any(Array),
    })
    expect(signatures.subjects.find(({ digest }) => digest === amd64)?.made).toEqual([predicateTypes.vulnerabilities])
    expect([...(await listedBundles(ask, amd64))].sort()).toEqual([
      'CycloneDX',
      'SPDX',
      'provenance',
      'scan',
      'signature',
    ])
    const same = after.filter(({ digest }) => before.some((one) => one.digest === digest))
    expect(same).toHaveLength(4)
  },
  time,
)

test(
  'another one’s signature and attestations stay, and do not count as ours',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'another')
    const other = await site.stranger.keyPair('other')
    const theirs = { 'cosign-key': other.key, 'cosign-password': other.password }
    await signed({ images: [image], layout, inputs: theirs }, site.cosign)
    const { signatures } = await signed({ images: [image], layout, inputs: site.withKey }, site.cosign)
    expect(signatures.subjects.flatMap(({ kept }) => kept)).toEqual([])
    const [index = '', amd64 = ''] = await manifestsOf(ask, layout)
    expect(await listedBundles(ask, amd64)).toHaveLength(10)
    for (const key of [other.publicKey, site.pair.publicKey])
      expect(await byKey(['verify', `${image}@${index}`], key)).toMatchObject({ status: 0 })
  },
  time,
)

test(
  'an SBOM’s attestation alone, which cosign verify passes, is not taken for a signature',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'sbom-alone')
    const onlySbom = attestations.filter(({ type }) => type === predicateTypes.spdx)
    const { signatures } = await signed(
      { images: [image], layout, inputs: site.withKey, attestations: onlySbom },
      site.cosign,
    )
    expect(signatures.subjects).toHaveLength(3)
    // Take the signature of a platform out of the list, as if it had never been there.
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const tag = amd64.replace(':', '-')
    const { body } = await ask.manifest(tag)
    const rest = (body.manifests ?? []).filter(
      ({ annotations }) => annotations?.['dev.sigstore.bundle.predicateType'] !== predicateTypes.signature,
    )
    await putIndex(image, tag, { ...body, manifests: rest })
    expect(await byKey(['verify', `${image}@${amd64}`])).toMatchObject({ status: 0 })
    const again = await signed({ images: [image], layout, inputs: site.withKey, attestations: onlySbom }, site.cosign)
    expect(again.signatures.subjects.find(({ digest }) => digest === amd64)).toMatchObject({
      made: [predicateTypes.signature],
      kept: [predicateTypes.spdx],
    })
  },
  time,
)

test(
  'a list of referrers that another writer overwrites before the verification is put right, with theirs in it',
  async () => {
    const { image, layout, ask } = await publishedImage(site.registry.host, 'lost')
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const tag = amd64.replace(':', '-')
    const foreign = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: layout.root.digest,
      size: layout.root.size,
    }
    const { signatures, host } = await signed(
      {
        images: [image],
        layout,
        inputs: site.withKey,
        meanwhile: {
          afterAttach: () =>
            putIndex(image, tag, {
              schemaVersion: 2,
              mediaType: 'application/vnd.oci.image.index.v1+json',
              manifests: [foreign],
            }),
        },
      },
      site.cosign,
    )
    expect(signatures.subjects).toHaveLength(3)
    expect(host.messages('warning').join()).toContain('it is written again')
    const listed = (await ask.manifest(tag)).body.manifests ?? []
    expect(listed).toHaveLength(6)
    expect(listed.map(({ digest }) => digest)).toContain(foreign.digest)
  },
  time,
)

test(
  'one image under several names is signed once and proven under each',
  async () => {
    const { image, layout } = await publishedImage(site.registry.host, 'first-name')
    const second = `${site.registry.host}/octo/second-name`
    await byDigest(layout, [second])
    const { signatures, host } = await signed({ images: [image, second], layout, inputs: site.withKey }, site.cosign)
    expect(signatures.subjects).toHaveLength(6)
    const signings = host.commands.filter(({ args }) => args[0] === 'sign' || args[0] === 'attest')
    expect(signings).toHaveLength(3 + 3 + 6)
    expect(await byKey(['verify', `${second}@${layout.root.digest}`])).toMatchObject({ status: 0 })
  },
  time,
)

test(
  'a registry that has the referrers API keeps the lists itself, and a stranger finds everything there too',
  async () => {
    const ghcr = await startGhcr({ referrers: true, open: true })
    try {
      const { image, layout, ask } = await publishedImage(ghcr.host, 'referrers')
      const wish = { images: [image], layout, inputs: site.withKey }
      await signed(wish, site.cosign)
      expect(await byKey(['verify', `${image}@${layout.root.digest}`])).toMatchObject({ status: 0 })
      const [, amd64 = ''] = await manifestsOf(ask, layout)
      expect(await byKey(['verify-attestation', '--type', 'spdxjson', `${image}@${amd64}`])).toMatchObject({
        status: 0,
      })
      expect(await ask.tags()).toEqual([])
      const { signatures } = await signed(wish, site.cosign)
      expect(signatures.subjects.flatMap(({ made }) => made)).toEqual([
        predicateTypes.vulnerabilities,
        predicateTypes.vulnerabilities,
      ])
    } finally {
      await ghcr.close()
    }
  },
  time,
)

test.each(['legacy', 'both'])(
  'signature-format: %s is what cosign 2 and Kyverno read; a second run adds nothing but the scan',
  async (format) => {
    const { image, layout, ask } = await publishedImage(site.registry.host, format)
    const wish = { images: [image], layout, inputs: { ...site.withKey, 'signature-format': format } }
    await signed(wish, site.cosign)
    const [, amd64 = ''] = await manifestsOf(ask, layout)
    const tag = amd64.replace(':', '-')
    const layersOf = async (name: string) => (await ask.manifest(name)).body.layers.length
    const older = '--new-bundle-format=false'
    expect(await byKey(['verify', older, `${image}@${amd64}`])).toMatchObject({ status: 0 })
    for (const type of ['spdxjson', 'vuln', 'slsaprovenance1'])
      expect(await byKey(['verify-attestation', older, '--type', type, `${image}@${amd64}`])).toMatchObject({
        status: 0,
      })
    expect([await layersOf(`${tag}.sig`), await layersOf(`${tag}.att`)]).toEqual([1, 4])
    const { signatures } = await signed(wish, site.cosign)
    expect([await layersOf(`${tag}.sig`), await layersOf(`${tag}.att`)]).toEqual([1, 4])
    expect(signatures.subjects.flatMap(({ made }) => made)).toEqual([
      predicateTypes.vulnerabilities,
      predicateTypes.vulnerabilities,
    ])
    expect((await ask.tags()).includes(tag)).toBe(format === 'both')
  },
  time,
)
