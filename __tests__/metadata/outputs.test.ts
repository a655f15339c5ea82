import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Environment } from '../../src/core/host.ts'
import type { Shown } from '../../src/core/shown.ts'
import { outputs as table } from '../../src/metadata/outputs.ts'
import { plan } from '../../src/metadata/plan.ts'
import { run } from '../../src/metadata/run.ts'
import { show } from '../../src/metadata/show.ts'
import { fakeHost } from '../support/fake-host.ts'
import { type Ask, factsOf, parsed } from './decide.ts'
import { dev, nothing, tag } from './events.ts'

let runnerTemp = ''
beforeAll(async () => {
  runnerTemp = await mkdtemp(join(tmpdir(), 'image-pipeline-test-'))
})
afterAll(() => rm(runnerTemp, { recursive: true }))

async function shown(ask: Ask, env: Environment = {}): Promise<Shown> {
  const inputs = await parsed(ask)
  const host = fakeHost({ env: { RUNNER_TEMP: runnerTemp, ...env } })
  return show(inputs, await run(inputs, plan(inputs, factsOf(ask), host.env), host))
}

const release: Ask = {
  on: tag('v1.1.1'),
  images: 'u/a\nghcr.io/u/b',
  tags: 'type=semver,pattern={{version}}\ntype=sha',
}

test("the outputs are metadata-action's, in its order", async () => {
  const { outputs } = await shown(release)
  expect(Object.keys(outputs)).toEqual(Object.keys(table))
  expect(outputs.version).toBe('1.1.1')
  expect(outputs.tags?.split('\n')).toEqual([
    'u/a:1.1.1',
    'u/a:sha-860c190',
    'u/a:latest',
    'ghcr.io/u/b:1.1.1',
    'ghcr.io/u/b:sha-860c190',
    'ghcr.io/u/b:latest',
  ])
  expect(outputs['tag-names']).toBe('1.1.1\nsha-860c190\nlatest')
  expect(outputs.labels?.split('\n')[0]).toBe('org.opencontainers.image.created=2020-01-10T00:30:00.000Z')
  expect(outputs.annotations?.split('\n')[0]).toBe('manifest:org.opencontainers.image.created=2020-01-10T00:30:00.000Z')
})

test('separators are taken as they are', async () => {
  const inputs = { ...(await parsed(release)), sepTags: ', ', sepLabels: '|', sepAnnotations: ';' }
  const host = fakeHost({ env: { RUNNER_TEMP: runnerTemp } })
  const { outputs } = show(inputs, await run(inputs, plan(inputs, factsOf(release), {}), host))
  expect(outputs['tag-names']).toBe('1.1.1, sha-860c190, latest')
  expect(outputs.labels).toContain('Z|org.opencontainers.image.description=')
  expect(outputs.annotations).toContain('Z;manifest:org')
})

test('json holds tags, names, labels and annotations', async () => {
  const { outputs } = await shown({ on: dev, images: 'user/app', labels: 'foo=\nmany=one,"two"' })
  const json = JSON.parse(outputs.json ?? '')
  expect(Object.keys(json)).toEqual(['tags', 'tag-names', 'labels', 'annotations'])
  expect(json).toMatchObject({ tags: ['user/app:dev'], 'tag-names': ['dev'], labels: { foo: '' } })
  expect(json.annotations).toHaveLength(8)
})

test('every level of annotations, one after the other', async () => {
  const { outputs } = await shown({ on: dev }, { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest,index' })
  const levels = outputs.annotations?.split('\n').map((line) => line.split(':')[0])
  expect(levels).toEqual([...Array(8).fill('manifest'), ...Array(8).fill('index')])
})

describe('bake files', () => {
  const content = async (path = '') => JSON.parse(await readFile(path, 'utf8'))

  test('name tags, labels and annotations of the target, where later steps find them', async () => {
    const { outputs } = await shown({ ...release, images: 'u/a' })
    const tags = ['u/a:1.1.1', 'u/a:sha-860c190', 'u/a:latest']
    const args = { DOCKER_META_IMAGES: 'u/a', DOCKER_META_VERSION: '1.1.1' }
    expect(await content(outputs['bake-file-tags'])).toEqual({ target: { 'docker-metadata-action': { tags, args } } })
    const labels = (await content(outputs['bake-file-labels'])).target['docker-metadata-action'].labels
    expect(labels['org.opencontainers.image.version']).toBe('1.1.1')
    const { annotations } = (await content(outputs['bake-file-annotations'])).target['docker-metadata-action']
    expect(annotations[7]).toBe('manifest:org.opencontainers.image.version=1.1.1')
    expect(await content(outputs['bake-file'])).toEqual({
      target: { 'docker-metadata-action': { tags, labels, args } },
    })
    expect(dirname(dirname(outputs['bake-file'] ?? ''))).toBe(runnerTemp)
    expect(outputs['bake-file-tags']).toMatch(/\/docker-metadata-action-bake-tags\.json$/)
  })

  test('are for another target on demand, and indented', async () => {
    const ask: Ask = { on: nothing }
    const inputs = { ...(await parsed(ask)), bakeTarget: 'meta' }
    const host = fakeHost()
    const { outputs } = show(inputs, await run(inputs, plan(inputs, factsOf(ask), {}), host))
    expect(await readFile(outputs['bake-file-tags'] ?? '', 'utf8')).toBe(
      '{\n  "target": {\n    "meta": {\n      "tags": [],\n      "args": {\n        "DOCKER_META_IMAGES": ""\n      }\n    }\n  }\n}',
    )
    await host.close()
  })
})

test('the outputs are variables of the later steps too', async () => {
  const { outputs, variables } = await shown(release)
  expect(Object.keys(variables ?? {})).toEqual([
    'DOCKER_METADATA_OUTPUT_VERSION',
    'DOCKER_METADATA_OUTPUT_TAGS',
    'DOCKER_METADATA_OUTPUT_TAG_NAMES',
    'DOCKER_METADATA_OUTPUT_LABELS',
    'DOCKER_METADATA_OUTPUT_ANNOTATIONS',
    'DOCKER_METADATA_OUTPUT_JSON',
    'DOCKER_METADATA_OUTPUT_BAKE_FILE_TAGS',
    'DOCKER_METADATA_OUTPUT_BAKE_FILE_LABELS',
    'DOCKER_METADATA_OUTPUT_BAKE_FILE_ANNOTATIONS',
    'DOCKER_METADATA_OUTPUT_BAKE_FILE',
  ])
  expect(Object.values(variables ?? {})).toEqual(Object.values(outputs))
})

test.each(['0', 'f', 'F', 'false', 'FALSE', 'False'])(
  'but not with DOCKER_METADATA_SET_OUTPUT_ENV=%s',
  async (value) => {
    expect((await shown(release, { DOCKER_METADATA_SET_OUTPUT_ENV: value })).variables).toBeUndefined()
  },
)

test('the summary shows what was decided, and no markup of a branch or description', async () => {
  const { section } = await shown({ on: dev, images: 'u/a', labels: 'note=<b>|`x`' })
  expect(section).toMatch(/^### Metadata\n\nVersion `dev`\n/)
  expect(section).toContain('| tag | `u/a:dev` |')
  expect(section).toContain('| `note` | &#60;b&#62;&#124;&#96;x&#96; |')
})
