import type { Mistake } from '../../core/errors.ts'
import { isDigest } from '../../oci/digest.ts'
import { outputTables } from '../../pipeline/inputs/tables.ts'
import { idle, type Peer, read, type Said, same, type Translated } from './peer.ts'
import { readReferences } from './references.ts'
import { pinnedTool } from './tool-version.ts'

/** What sigstore/cosign-installer and `cosign sign --yes name@digest` do. */
export const sign: Peer = {
  description: 'Signs an image that is in its registry, attests what is asked for, and verifies both.',
  icon: 'lock',
  rooms: ['sign', 'registry', 'tools'],
  inputs: {
    'image-ref': read(['image-ref'], 'reference', 'The image, best by its digest: `ghcr.io/owner/name@sha256:…`.'),
    images: read(
      [],
      'list',
      'In place of `image-ref`: names of the image, with tags or without, e.g. the output `tags` of `metadata/`. With `digest`.',
    ),
    digest: read([], 'digest', 'What is signed: the output `digest` of `build/`.'),
    push: same('push'),
    attest: same('attest', {
      default: 'none',
      help: 'What is made and attested for each platform: `sbom`, `scan`. Who built the image attests how (`provenance`): not this step.',
    }),
    'cosign-release': read(['tools'], 'version', 'Version of cosign, e.g. `v3.1.3`; one of the pinned ones.'),
    tools: same('tools'),
    'install-dir': idle('cosign is not installed: this step alone runs it'),
    'use-sudo': idle('nothing is installed', 'false'),
  },
  outputs: outputTables.sign,
  translate,
}

async function translate(said: Said): Promise<Translated> {
  const { reference, images, mistakes } = await imageOf(said)
  const attest = await said.items('attest')
  const makes = (['sbom', 'scan'] as const).filter((stage) => attest.includes(stage))
  if (attest.includes('provenance'))
    mistakes.push({
      input: 'attest',
      value: said.text('attest'),
      problem: 'has provenance, and this step did not build the image',
      cure: 'Leave it out; org/image-pipeline attests it where it builds and signs in one step.',
    })
  // Both are cosign's own variables.
  const password = said.env.COSIGN_PASSWORD
  return {
    texts: {
      stages: [...makes, 'sign'].join(','),
      'image-ref': reference,
      ...pinnedTool(said, 'cosign', 'cosign-release'),
    },
    defaults: {
      // What is found is attested, whatever it is.
      'scan-fail': 'false',
      ...(said.text('cosign-key') !== '' && password ? { 'cosign-password': password } : {}),
    },
    ...(images.length > 0
      ? { names: { references: [], images, labels: {}, annotations: {}, annotationLevels: [] } }
      : {}),
    mistakes,
  }
}

/** One manifest, under one name or several. */
async function imageOf(said: Said) {
  const [ref, digest] = [said.text('image-ref').trim(), said.text('digest').trim()]
  const { references, mistakes: wrong } = readReferences('images', await said.items('images'))
  const mistakes: Mistake[] = [...wrong]
  const images = [...new Set(references.map(({ image }) => image))]
  if (digest !== '' && !isDigest(digest))
    mistakes.push({ input: 'digest', value: digest, problem: 'is no digest', cure: 'Write it like sha256:….' })
  if (ref !== '' && images.length > 0)
    mistakes.push({ input: 'image-ref', value: ref, problem: 'stands beside images', cure: 'Keep one of them.' })
  if (ref === '' && images.length === 0 && wrong.length === 0)
    mistakes.push({
      input: 'image-ref',
      problem: 'is empty, and so is images',
      cure: 'Name the image, e.g. ghcr.io/owner/name@sha256:….',
    })
  if (images.length > 0 && digest === '')
    mistakes.push({
      input: 'digest',
      problem: 'is empty: a tag may name another image by now',
      cure: 'Give the digest that was pushed, e.g. the output digest of build/.',
    })
  const [name = ref] = images
  const reference = digest === '' || name === '' || name.includes('@') ? name : `${name}@${digest}`
  return { reference, images, mistakes }
}
