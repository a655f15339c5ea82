import { expect, test } from '@jest/globals'
import { given } from '../../../src/metadata/index.ts'
import { translated } from '../../support/translated.ts'

const tagsOf = async (inputs: Readonly<Record<string, string>>) => {
  const { door, wrong } = await translated('build', inputs)
  expect(wrong).toEqual([])
  if (!door.names) throw new Error('a build is always named by its step')
  return given(door.names)
}

test('tags are full references: images and tags are read from them, without a tag latest', async () => {
  const tags = await tagsOf({ tags: 'user/app:1.2.3,ghcr.io/user/app\n127.0.0.1:5000/app:1.2.3-rc.1' })
  expect(tags.references).toEqual(['user/app:1.2.3', 'ghcr.io/user/app:latest', '127.0.0.1:5000/app:1.2.3-rc.1'])
  expect(tags.images).toEqual(['user/app', 'ghcr.io/user/app', '127.0.0.1:5000/app'])
  expect([tags.version, tags.prerelease]).toEqual(['1.2.3', false])
})

test('labels are taken as they stand: commas, quotes, braces and equals signs belong to them, and nothing is added', async () => {
  const { labels } = await tagsOf({
    labels: 'a=1,2\norg.opencontainers.image.description=A {{mustache}} & "more"=x\nbare\na=3',
  })
  expect(labels).toEqual({ a: '3', 'org.opencontainers.image.description': 'A {{mustache}} & "more"=x', bare: '' })
})

test('annotations keep their levels, as metadata gives them', async () => {
  const { annotations, annotationLevels } = await tagsOf({
    annotations: 'manifest:a=1\nindex:a=1\nindex,manifest-descriptor:b=x:y=z\nc=2',
  })
  expect(annotations).toEqual({ a: '1', b: 'x:y=z', c: '2' })
  expect(annotationLevels).toEqual(['manifest', 'index', 'manifest-descriptor'])
})

test.each([
  ['index:a=1\nmanifest:a=2', 'second value'],
  ['manifest[linux/amd64]:a=1', 'one platform'],
  ['nothing', 'no annotation'],
])('annotations that cannot be are told: %j', async (annotations, problem) => {
  const { wrong } = await translated('build', { annotations })
  expect(wrong).toEqual([expect.objectContaining({ input: 'annotations', problem: expect.stringContaining(problem) })])
})

test('nothing is pushed unless the step says so, and then with its tags', async () => {
  const quiet = await translated('build', { tags: 'user/app:1' })
  expect([quiet.ours('push'), quiet.weaker('push')]).toEqual([undefined, 'false'])
  expect(quiet.ours('stages')).toBe('build,publish')
  expect((await translated('build', { tags: 'user/app:1', push: 'true' })).ours('push')).toBe('true')
  expect((await translated('build', { push: 'true' })).wrong).toEqual([
    expect.objectContaining({ input: 'tags', problem: 'is empty, and push is true' }),
  ])
})

test.each([
  ['type=registry', { tags: 'user/app:1' }, ['true', undefined]],
  ['type=image,push=true', { tags: 'user/app:1' }, ['true', undefined]],
  ['type=image,name=ghcr.io/user/app:2,push=true', {}, ['true', undefined]],
  ['type=image', {}, [undefined, undefined]],
  ['type=image,name=user/app', {}, [undefined, undefined]],
  ['type=docker', {}, [undefined, 'true']],
  ['type=cacheonly', {}, [undefined, undefined]],
  ['type=docker\ntype=registry', { tags: 'user/app:1' }, ['true', 'true']],
])('outputs: %j is push and load in our words', async (outputs, more, expected) => {
  const { ours, wrong } = await translated('build', { outputs, ...more })
  expect(wrong).toEqual([])
  expect([ours('push'), ours('load')]).toEqual(expected)
})

test('how layers are written is asked of the one build', async () => {
  const { ours, wrong } = await translated('build', {
    tags: 'user/app:1',
    outputs: 'type=registry,compression=zstd,compression-level=19,force-compression=true,rewrite-timestamp=true',
  })
  expect(wrong).toEqual([])
  expect(ours('export-options')).toBe(
    'compression=zstd,compression-level=19,force-compression=true,rewrite-timestamp=true',
  )
})

test('push-by-digest names images and no tag', async () => {
  const tags = await tagsOf({
    outputs: 'type=image,"name=ghcr.io/user/app,user/app",push-by-digest=true,name-canonical=true,push=true',
  })
  expect(tags).toMatchObject({ names: [], images: ['ghcr.io/user/app', 'user/app'], byDigest: true })
})

test.each([
  ['outputs', 'type=local,dest=out', 'gives files'],
  ['outputs', 'out', 'gives files'],
  ['outputs', 'type=image,unpack=true', 'unpack=true'],
  ['outputs', 'type=image,compression=zstd\ntype=oci,dest=x,compression=gzip', 'other layers'],
  ['outputs', 'type=oci', 'names no file'],
  ['outputs', 'type=image,"name=a', 'Quote'],
  ['outputs', 'type=image,push=true,name=Upper/Case', 'characters'],
  ['tags', 'user/app:-x', 'tag that is none'],
  ['tags', `user/app@sha256:${'a'.repeat(64)}`, 'digest'],
  ['version', 'v0.12.0', 'fetched'],
  ['buildkitd-config', '.github/buildkitd.toml', 'a file'],
  ['image', 'tonistiigi/binfmt:qemu-v7.0.0', 'another QEMU'],
  ['reset', 'true', 'remove'],
])('what cannot be mapped is one mistake with the input’s name: %s %j', async (input, text, problem) => {
  const { wrong } = await translated('build', { [input]: text })
  expect(wrong).toEqual([
    expect.objectContaining({
      input,
      problem: expect.stringMatching(new RegExp(problem, 'i')),
      cure: expect.any(String),
    }),
  ])
})

test('what may be passed over is told as a warning, and silently where it asks for what happens anyway', async () => {
  const loud = await translated('build', { name: 'mine', use: 'false', install: 'true', cleanup: 'false' })
  expect(loud.warnings.map((line) => line.split(' ')[0])).toEqual(['name', 'use', 'install', 'cleanup'])
  const quiet = await translated('build', {
    ...{
      use: 'true',
      install: 'false',
      cleanup: 'true',
      'cache-binary': 'true',
      'cache-image': 'false',
      reset: 'false',
    },
    version: 'latest',
  })
  expect([...quiet.warnings, ...quiet.wrong]).toEqual([])
})

test('DOCKER_BUILD_SUMMARY: false leaves the summary out', async () => {
  expect((await translated('build', {}, { DOCKER_BUILD_SUMMARY: 'false' })).weaker('summary')).toBe('false')
})
