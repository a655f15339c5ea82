import type { Mistake } from '../../core/errors.ts'
import { outputTables } from '../../pipeline/inputs/tables.ts'
import { missingImage } from './missing-image.ts'
import { idle, type Peer, read, refused, type Said, same, type Translated } from './peer.ts'
import { registryLogin } from './registry-login.ts'
import { pinnedTool } from './tool-version.ts'

const keepPeer = 'keep anchore/sbom-action for it'

/** anchore/sbom-action, for images. */
export const sbom: Peer = {
  description: 'Lists the packages of every platform of an image, under the names of anchore/sbom-action.',
  icon: 'list',
  rooms: ['sbom', 'registry', 'tools'],
  inputs: {
    image: read(
      ['image-ref'],
      'reference',
      'The image: of the Docker Engine where it is there, else of its registry; or `oci-layout://folder`, `docker-archive://file.tar`.',
    ),
    path: refused('is a folder, and images are looked into', `Name an image, or ${keepPeer}.`, '.'),
    file: refused('is a file, and images are looked into', `Name an image, or ${keepPeer}.`),
    format: read(['sbom-formats'], 'list', '`spdx-json`, `cyclonedx-json`.', 'spdx-json'),
    'output-file': read(
      [],
      'path',
      'File for the document of this machine’s platform, or of the only one; those of other platforms lie beside it as `name-linux-arm64.json`.',
    ),
    'artifact-name': read(
      [],
      'text',
      'Name of the document in `report-dir`, where `output-file` does not say. Nothing is uploaded: that is told.',
    ),
    'registry-username': read(['username'], 'text', 'User name for the registry of `image`.'),
    'registry-password': read(['password'], 'text', 'Password or token for it.'),
    username: same('username'),
    password: same('password'),
    'syft-version': read(
      ['tools', 'sbom-generator'],
      'version',
      'Version of Syft, e.g. `v1.54.1`; one of the pinned ones. Syft makes the list then.',
    ),
    tools: same('tools'),
    'sbom-generator': same('sbom-generator'),
    'upload-artifact': idle('nothing is uploaded; actions/upload-artifact takes output-file', 'false'),
    'upload-artifact-retention': idle('nothing is uploaded; actions/upload-artifact takes output-file'),
    'upload-release-assets': refused('would change a release', 'Use gh release upload with output-file.', 'false'),
    'dependency-snapshot': refused('would send a dependency snapshot', `Leave it out, or ${keepPeer}.`, 'false'),
    config: refused('is a file of Syft’s that a pull request could change', 'Leave it out.'),
  },
  outputs: outputTables.sbom,
  translate,
  async finish(ended) {
    const { writeDocuments } = await import('./sbom-result.ts')
    await writeDocuments(ended)
    return {}
  },
}

async function translate(said: Said): Promise<Translated> {
  const image = said.text('image').trim()
  const mistakes: Mistake[] = [...missingImage(said, 'image')]
  const formats = await said.items('format')
  if (formats.length > 1 && said.text('output-file') !== '')
    mistakes.push({
      input: 'output-file',
      value: said.text('output-file'),
      problem: 'is one file, and format names several',
      cure: 'Keep one format, or take the paths from the output sbom-files.',
    })
  if (/[\\/]/.test(said.text('artifact-name')))
    mistakes.push({
      input: 'artifact-name',
      value: said.text('artifact-name'),
      problem: 'has a slash',
      cure: 'Write a name, and the path into output-file.',
    })
  const tools = pinnedTool(said, 'syft', 'syft-version')
  return {
    texts: {
      stages: 'sbom',
      'image-ref': image,
      'sbom-formats': formats.join(','),
      ...registryLogin(image, said.text('registry-username'), said.text('registry-password')),
      ...tools,
      ...(tools.tools === undefined ? {} : { 'sbom-generator': 'syft' }),
    },
    ...(mistakes.length > 0 ? {} : { find: { image } }),
    mistakes,
    warnings: said.isGiven('artifact-name')
      ? [
          'artifact-name: nothing is uploaded; actions/upload-artifact takes the document from output-file or sbom-files',
        ]
      : [],
  }
}
