import { expect, test } from '@jest/globals'
import { decide } from './decide.ts'
import { dev, headSha, nothing, pull, push, sha, tag } from './events.ts'

test('labels and annotations are the eight OCI keys, sorted', async () => {
  const { labels, annotations, annotationLevels } = await decide({ on: dev })
  expect(Object.entries(labels)).toEqual([
    ['org.opencontainers.image.created', '2020-01-10T00:30:00.000Z'],
    ['org.opencontainers.image.description', 'This your first repo!'],
    ['org.opencontainers.image.licenses', 'MIT'],
    ['org.opencontainers.image.revision', sha],
    ['org.opencontainers.image.source', 'https://github.com/octocat/Hello-World'],
    ['org.opencontainers.image.title', 'Hello-World'],
    ['org.opencontainers.image.url', 'https://github.com/octocat/Hello-World'],
    ['org.opencontainers.image.version', 'dev'],
  ])
  expect(annotations).toEqual(labels)
  expect(annotationLevels).toEqual(['manifest'])
})

test('without an event they are there all the same, empty', async () => {
  const { labels } = await decide({ on: nothing })
  expect(labels['org.opencontainers.image.revision']).toBe('')
  expect(labels['org.opencontainers.image.version']).toBe('')
})

test('own lines win over them, the later over the earlier', async () => {
  const { labels, annotations } = await decide({
    on: tag('v1.1.1'),
    labels: 'maintainer=A\norg.opencontainers.image.title=Mine\nmaintainer=B\nB=1\na=2\nempty=',
    annotations: 'maintainer=C',
  })
  expect(Object.keys(labels).slice(0, 4)).toEqual(['a', 'B', 'empty', 'maintainer'])
  expect(labels).toMatchObject({ maintainer: 'B', 'org.opencontainers.image.title': 'Mine', empty: '' })
  expect(annotations).toMatchObject({ maintainer: 'C', 'org.opencontainers.image.title': 'Hello-World' })
})

test.each([
  ['k=a=b', 'k', 'a=b'],
  ['k=a "good" example', 'k', 'a "good" example'],
  ['k=a, b', 'k', 'a, b'],
  ['"k=one\ntwo"', 'k', 'one\ntwo'],
  ['k={{branch}}', 'k', 'foo&bar'],
  ["k={{commit_date 'YYYY-MM-DDTHH:mm:ss.SSS[Z]'}}", 'k', '2020-01-10T00:30:00.000Z'],
  ['{{branch}}=k', 'foo&bar', 'k'],
])('the label %s', async (line, key, value) => {
  expect((await decide({ on: push('foo&bar'), labels: line })).labels[key]).toBe(value)
})

test('a line without = is left out and told', async () => {
  const { labels, warnings } = await decide({ on: dev, labels: 'invalid\n{{#if tag}}tagged=yes{{/if}}' })
  expect(Object.keys(labels)).toHaveLength(8)
  expect(warnings).toEqual(['invalid has no = and is left out: labels and annotations are key=value.'])
})

test('the revision is the head of a pull request on demand', async () => {
  const { labels } = await decide({ on: pull, env: { DOCKER_METADATA_PR_HEAD_SHA: 'true' } })
  expect(labels['org.opencontainers.image.revision']).toBe(headSha)
})

test.each([
  ['index', ['index']],
  ['manifest, index', ['manifest', 'index']],
  ['manifest,manifest', ['manifest']],
  ['manifest[linux/amd64],index-descriptor', ['manifest[linux/amd64]', 'index-descriptor']],
  ['', ['manifest']],
])('levels of annotations: %j', async (text, levels) => {
  const { annotationLevels } = await decide({ env: { DOCKER_METADATA_ANNOTATIONS_LEVELS: text } })
  expect(annotationLevels).toEqual(levels)
})
