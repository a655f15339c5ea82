import { expect, test } from '@jest/globals'
import { parseArguments } from '../../src/cli/arguments.ts'

const read = (args: readonly string[], ...names: readonly string[]) => {
  const { read, mistakes } = parseArguments(args, {})
  expect(mistakes).toEqual([])
  return names.map((name) => read(name))
}

test('words are stages, flags are inputs, booleans need no value', () => {
  expect(
    read(['build', 'metadata', '--push', '--no-cache', '--file', 'x'], 'stages', 'push', 'no-cache', 'file'),
  ).toEqual(['build,metadata', 'true', 'true', 'x'])
})

test('a flag that is an input’s own name is that input, not the plural of it that another room has', () => {
  expect(read(['--attest=none'], 'attest', 'attests')).toEqual(['none', undefined])
  expect(read(['--attests=type=sbom'], 'attest', 'attests')).toEqual([undefined, 'type=sbom'])
})

test('a flag given twice adds a line, and docker’s singular names are understood', () => {
  expect(
    read(['--tag', 'type=sha', '--tags=type=ref,event=branch', '--build-arg', 'A=1'], 'tags', 'build-args'),
  ).toEqual(['type=sha\ntype=ref,event=branch', 'A=1'])
})

test('--multi-arch means both platforms', () => {
  expect(read(['--multi-arch'], 'platforms')).toEqual(['linux/amd64,linux/arm64'])
})

test('--no-NAME is false, but --no-cache is itself', () => {
  expect(read(['--no-push', '--no-summary', '--no-cache'], 'push', 'summary', 'no-cache')).toEqual([
    'false',
    'false',
    'true',
  ])
})

test('plan is a dry run of what is named', () => {
  expect(read(['plan', 'metadata'], 'dry-run', 'stages')).toEqual(['true', 'metadata'])
})

test('what is no flag, no stage, or lacks its value is told, all at once', () => {
  const { mistakes } = parseArguments(['biuld', '--platfroms', '--file'], {})
  expect(mistakes).toHaveLength(3)
  expect(mistakes.join('\n')).toMatch(/biuld: is no stage/)
  expect(mistakes.join('\n')).toMatch(/--platfroms: is no flag.*--platforms/)
  expect(mistakes.join('\n')).toMatch(/--file: needs a value/)
})

test('a secret is taken from the environment, and refused as an argument that every process can read', () => {
  const { read, mistakes } = parseArguments(['--password', 'hunter2', 'build'], { IMAGE_PIPELINE_PASSWORD: 'x' })
  expect(read('password')).toBe('x')
  expect(mistakes).toEqual([expect.stringContaining('IMAGE_PIPELINE_PASSWORD')])
  expect(mistakes.join()).not.toContain('hunter2')
})

test('the value of a mistyped flag is repeated nowhere: it may be a secret', () => {
  const { mistakes } = parseArguments(['--pasword', 'hunter2', '-p', 's3cr3t', 'build'], {})
  expect(mistakes).toHaveLength(2)
  expect(mistakes.join()).not.toMatch(/hunter2|s3cr3t/)
})

test('prune plan, apply and restore are modes of prune; plan elsewhere shows every plan', () => {
  expect(
    read(['prune', 'plan', '--prune-keep-last', '3'], 'stages', 'prune-mode', 'dry-run', 'prune-keep-last'),
  ).toEqual(['prune', 'plan', undefined, '3'])
  expect(read(['prune', 'apply'], 'stages', 'prune-mode')).toEqual(['prune', 'apply'])
  expect(read(['prune', 'restore', '--prune-record=r.json'], 'prune-mode', 'prune-record')).toEqual([
    'restore',
    'r.json',
  ])
  expect(read(['plan', 'prune'], 'stages', 'prune-mode', 'dry-run')).toEqual(['prune', undefined, 'true'])
})

test.each([
  ['ghcr.io/o/n:1.2', 'ghcr.io/o/n:1.2'],
  ['docker-archive://x.tar', 'docker-archive://x.tar'],
  ['out/image.tar', 'docker-archive://out/image.tar'],
  ['image.tar.gz:app:1', 'docker-archive://image.tar.gz:app:1'],
  ['./layout', 'oci-layout://./layout'],
  ['/abs/layout:v1', 'oci-layout:///abs/layout:v1'],
])('analyze %s looks into that image, wherever it lies', (word, reference) => {
  expect(read(['analyze', word, '--max-wasted', '1MB'], 'stages', 'image-ref', 'max-wasted')).toEqual([
    'analyze',
    reference,
    '1MB',
  ])
})

test('analyze beside other stages is a stage', () => {
  expect(read(['analyze', 'scan', '--image-ref', 'x/y'], 'stages', 'image-ref')).toEqual(['analyze,scan', 'x/y'])
})

test('the tree of an image is shown where one was named, and as deep as it was asked for', () => {
  const tree = (...args: readonly string[]) => parseArguments(args, {}).tree
  expect([tree('analyze', 'x/y'), tree('analyze', 'x/y', '--tree', '5'), tree('analyze', '--tree=1', 'x/y')]).toEqual([
    3, 5, 1,
  ])
  expect([tree('build'), tree('--tree', 'build')]).toEqual([undefined, 3])
  expect(read(['--tree', 'build'], 'stages')).toEqual(['build'])
})

test('a Dockerfile where a stage should stand is told the flag that takes it', () => {
  expect(parseArguments(['lint', './app/Dockerfile'], {}).mistakes).toEqual([
    './app/Dockerfile: is no stage. A Dockerfile is named by --file ./app/Dockerfile.',
  ])
})
