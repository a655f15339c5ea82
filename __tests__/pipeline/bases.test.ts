import { expect, test } from '@jest/globals'
import { materialsIn } from '../../src/pipeline/checks/bases.ts'

const sha256 = 'a'.repeat(64)

test.each([
  ['SLSA 0.2', (entries: unknown) => ({ materials: entries })],
  ['SLSA 1', (entries: unknown) => ({ buildDefinition: { resolvedDependencies: entries } })],
])('%s names images by purl and digest, whatever else it names', (_, predicate) => {
  const found = materialsIn(
    predicate([
      { uri: 'pkg:docker/python@3.11-slim?platform=linux%2Famd64', digest: { sha256 } },
      { uri: 'pkg:docker/ghcr.io/astral-sh/uv@0.5?platform=linux%2Famd64', digest: { sha256 } },
      { uri: 'pkg:docker/127.0.0.1%3A5000/o/n@1', digest: { sha256 } },
      { uri: 'https://github.com/octo/app.git', digest: { sha1: 'x' } },
      { uri: 'pkg:docker/no-digest@1', digest: {} },
      'nonsense',
      { uri: 'pkg:docker/%E0%A4%A@1', digest: { sha256 } },
    ]),
  )
  expect(found.map(({ reference }) => reference)).toEqual([
    { registry: 'docker.io', repository: 'library/python', tag: '3.11-slim' },
    { registry: 'ghcr.io', repository: 'astral-sh/uv', tag: '0.5' },
    { registry: '127.0.0.1:5000', repository: 'o/n', tag: '1' },
  ])
})

test.each([undefined, {}, { materials: 'x' }, []])('provenance that holds %j names nothing', (predicate) => {
  expect(materialsIn(predicate)).toEqual([])
})
