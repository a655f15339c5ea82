import { expect, test } from '@jest/globals'
import { packagesToPrune } from '../../src/prune/packages-to-prune.ts'
import { readRecord } from '../../src/prune/record/read-record.ts'

const wish = { named: [], images: [], repository: 'Octo/App', registry: 'ghcr.io' }
const names = (more: object) =>
  packagesToPrune({ ...wish, ...more }).map(({ registry, owner, name }) => `${registry}|${owner}|${name}`)

test('named packages; else the images in GitHub’s registry; else the one named as the repository', () => {
  expect(names({ named: ['app', 'me/app/worker', 'containers.ghes.example/me/app'] })).toEqual([
    'ghcr.io|octo|app',
    'ghcr.io|me|app/worker',
    'containers.ghes.example|me|app',
  ])
  expect(names({ images: ['ghcr.io/me/one', 'docker.io/me/two', 'ghcr.io/me/one'] })).toEqual(['ghcr.io|me|one'])
  expect(names({ images: ['docker.io/me/two'] })).toEqual(['ghcr.io|octo|app'])
})

test('an owner that nobody knows is told', () => {
  expect(() => names({ repository: '' })).toThrow('whose packages')
  expect(() => names({ repository: '', named: ['app'] })).toThrow('whose packages')
})

const entry = { id: 1, digest: `sha256:${'a'.repeat(64)}`, tags: ['x'], deletedAt: '2026-01-02T03:04:05Z', wave: 0 }
const record = {
  version: 1,
  package: { registry: 'ghcr.io', owner: 'me', name: 'app' },
  startedAt: '2026-01-02T03:04:05Z',
  deleted: [entry],
  spared: [],
}

test('a record is read as it was written', () => {
  expect(readRecord(JSON.stringify(record), 'r.json')).toEqual(record)
})

test.each([
  ['no JSON', '{'],
  ['a plan', JSON.stringify({ ...record, deleted: undefined, versions: [] })],
  ['another version', JSON.stringify({ ...record, version: 2 })],
  ['no package', JSON.stringify({ ...record, package: {} })],
  ['an entry without an id', JSON.stringify({ ...record, deleted: [{ ...entry, id: 'x' }] })],
  ['a tag that is none', JSON.stringify({ ...record, deleted: [{ ...entry, tags: ['../../x/manifests/y'] }] })],
  ['an owner that is a path', JSON.stringify({ ...record, package: { ...record.package, owner: '..' } })],
  ['a name that is a way', JSON.stringify({ ...record, package: { ...record.package, name: '../../users/x/app' } })],
  ['a name with a query', JSON.stringify({ ...record, package: { ...record.package, name: 'app?x' } })],
  ['a name with a tag', JSON.stringify({ ...record, package: { ...record.package, name: 'app:x' } })],
  ['a registry that is a way', JSON.stringify({ ...record, package: { ...record.package, registry: 'ghcr.io/x' } })],
  ['an entry whose digest is none', JSON.stringify({ ...record, deleted: [{ ...entry, digest: '../x' }] })],
])('%s is no record, and the message names the file and the cure', (_, text) => {
  expect(() => readRecord(text, 'r.json')).toThrow(/^prune-record: r\.json/)
})
