import type { Built } from '../../build/run.ts'
import type { Mistake } from '../../core/errors.ts'
import { lines, rawLines } from '../../core/kinds.ts'
import { outputTables } from '../../pipeline/inputs/tables.ts'
import type { Report } from '../../pipeline/report/report.ts'
import { readAnnotations, readLabels } from './annotations.ts'
import { readExports } from './exports.ts'
import { idle, type Peer, read, refused, type Said, same, type Translated } from './peer.ts'
import { readReferences } from './references.ts'

/** docker/build-push-action, with what docker/setup-buildx-action and docker/setup-qemu-action take. */
export const build: Peer = {
  description: 'Builds an image as docker/build-push-action does, and pushes it where it is told to.',
  icon: 'package',
  rooms: ['build', 'registry', 'publish'],
  inputs: {
    tags: read(
      [],
      'list',
      'Full references to publish under, e.g. `ghcr.io/owner/name:1.2`: the output `tags` of `metadata/`. Without a tag `latest` is meant.',
    ),
    labels: read([], 'lines', 'Labels, `key=value`, as they stand: nothing is added.'),
    annotations: read([], 'lines', 'Annotations, `level:key=value`; they go to manifests and index alike.'),
    outputs: read(
      ['push', 'load', 'export-options'],
      'lines',
      'Exports: `type=image,push=true`, `type=image,name=…,push-by-digest=true,push=true`, `type=registry`, `type=docker` (with `dest=` a file for `docker load`), `type=oci,dest=…` (`tar=false`: a folder), `type=cacheonly`.',
    ),
    push: read(
      ['push'],
      'boolean',
      'Publish. `auto`: except for what pull requests, merge groups and forks bring.',
      'false',
    ),
    load: read(['load'], 'boolean', 'Load the image into the Docker Engine.', 'false'),
    'guard-latest': same('guard-latest', {
      default: 'false',
      help: '`true`: `latest` never moves to a prerelease or backwards.',
    }),
    version: refused(
      'is a buildx that would have to be fetched, and the one of this machine is used',
      'Leave it out, or set it up before with docker/setup-buildx-action.',
      'latest',
    ),
    name: idle(
      'a builder of ours is named by its settings, so that the next run finds it; builder names one that exists',
    ),
    'buildkitd-config': refused(
      'is a file, and BuildKit’s configuration is never read from one',
      'Write its text into buildkitd-config-inline.',
    ),
    use: idle('the builder is this step’s alone', 'true'),
    install: idle('the command docker build stays what it is', 'false'),
    'cache-binary': idle('buildx is not fetched', 'true', 'false'),
    cleanup: idle('a builder of ours is removed on hosted runners, and kept on others', 'true'),
    image: refused(
      'is another QEMU than the pinned one',
      'Run docker/setup-qemu-action with it before this step: what it installs is used.',
    ),
    reset: refused(
      'would remove the QEMU that others use',
      'Run docker/setup-qemu-action with it before this step.',
      'false',
    ),
    'cache-image': idle('the image of QEMU is fetched only where it is needed', 'true', 'false'),
  },
  outputs: {
    ...outputTables.build,
    image: outputTables.publish.image,
    'image-ref': 'What was built, for `image-ref` of `scan/`, `test/` and `publish/`: the layout by its digest.',
    name: 'Name of the builder.',
    driver: 'Driver of the builder.',
  },
  translate,
  async finish({ said, report, inputs, host, passed }) {
    const { layout: dir, digest } = report.image ?? {}
    if (!passed || dir === undefined || digest === undefined) return builderOf(report)
    const { files } = readExports('outputs', await said.items('outputs', rawLines))
    if (files.length > 0) {
      const { exportFiles } = await import('./export-files.ts')
      const names = (inputs.names?.references ?? []).map(({ image, tag }) => `${image}:${tag}`)
      await exportFiles(files, { dir, digest, names }, host)
    }
    return { ...builderOf(report), 'image-ref': `oci-layout://${dir}@${digest}` }
  },
}

/** As the stage reports it. */
function builderOf({ stages }: Report): Readonly<Record<string, string>> {
  const { builder } = (stages.build ?? {}) as { readonly builder?: Built['builder'] }
  return builder ? { name: builder.name, driver: builder.driver } : {}
}

async function translate(said: Said): Promise<Translated> {
  const mistakes: Mistake[] = []
  const tags = readReferences('tags', await said.items('tags'))
  const exports = readExports('outputs', await said.items('outputs', rawLines))
  const named = readReferences('outputs', exports.names)
  const annotated = readAnnotations('annotations', await said.items('annotations', lines))
  mistakes.push(...tags.mistakes, ...exports.mistakes, ...named.mistakes, ...annotated.mistakes)
  for (const { image, digest } of tags.references)
    if (digest !== undefined)
      mistakes.push({
        input: 'tags',
        value: `${image}@${digest}`,
        problem: 'has a digest, which nobody can know before the build',
        cure: 'Write the tag alone.',
      })
  const keys = exports.options.map((option) => option.split('=')[0])
  if (new Set(keys).size < keys.length)
    mistakes.push({
      input: 'outputs',
      problem: 'has lines that want other layers, and one build writes one set of them',
      cure: 'Give every line the same compression, or build in two steps.',
    })
  const push = exports.push ? 'true' : said.text('push')
  // What a line of `outputs` names is published with the tags, or by its digest alone.
  const all = [...tags.references, ...(exports.byDigest ? [] : named.references)]
  const references = all.map(({ image, tag = 'latest' }) => ({ image, tag }))
  const images = exports.byDigest ? named.references.map(({ image }) => image) : []
  if (exports.byDigest && tags.references.length > 0)
    mistakes.push({
      input: 'tags',
      problem: 'gives tags, and outputs has push-by-digest=true, which pushes without any',
      cure: 'Leave out tags, or push-by-digest.',
    })
  if (/^true$/i.test(push.trim()) && references.length + images.length === 0 && mistakes.length === 0)
    mistakes.push({
      input: 'tags',
      problem: 'is empty, and push is true',
      cure: 'Give full references, e.g. the output tags of metadata/.',
    })
  return {
    texts: {
      stages: 'build,publish',
      ...(exports.push || said.isGiven('push') ? { push } : {}),
      ...(exports.options.length > 0 ? { 'export-options': exports.options.join(',') } : {}),
      ...(exports.load ? { load: 'true' } : said.isGiven('load') ? { load: said.text('load') } : {}),
    },
    defaults: {
      push: 'false',
      ...(/^(false|0|no)$/i.test(said.env.DOCKER_BUILD_SUMMARY ?? '') ? { summary: 'false' } : {}),
    },
    names: {
      references,
      images,
      labels: readLabels(await said.items('labels', lines)),
      annotations: annotated.annotations,
      annotationLevels: annotated.levels,
    },
    mistakes,
  }
}
