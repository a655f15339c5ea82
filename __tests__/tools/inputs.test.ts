import { expect, test } from '@jest/globals'
import { type InputSource, parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/tools/inputs.ts'
import { pins } from '../../src/tools/pins.ts'

const hash = 'ab'.repeat(32)

async function parse(given: Readonly<Record<string, string>>, source: Partial<InputSource> = {}) {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => given[name], ...source }])
  return { ...values, mistakes }
}

test('a pinned version, any version by its hash, an executable of one’s own', async () => {
  const tools = `trivy=v0.75.0\n\n syft=1.99.0@sha256:${hash.toUpperCase()} \ncosign=/usr/bin/cosign\ngitleaks=C:\\x\\gitleaks.exe`
  expect(await parse({ tools })).toEqual({
    tools: [
      { name: 'trivy', version: '0.75.0' },
      { name: 'syft', version: '1.99.0', sha256: hash },
      { name: 'cosign', path: '/usr/bin/cosign' },
      { name: 'gitleaks', path: 'C:\\x\\gitleaks.exe' },
    ],
    toolsMirror: '',
    mistakes: [],
  })
})

const wrong: readonly (readonly [string, string, string])[] = [
  ['grype=0.1.0', '"grype" is not one of the tools', 'Tools are: trivy, gitleaks, cosign, syft.'],
  ['trivy', 'names no tool and version', 'name=version'],
  ['trivy=', 'names no tool and version', 'name=version'],
  ['trivy=latest', '"latest" is no version and no path', 'trivy=0.74.0'],
  ['trivy=0.74', '"0.74" is no version', 'trivy=0.74.0'],
  ['trivy=../trivy', 'is a relative path', 'trivy=/path/to/trivy'],
  ['trivy=bin/trivy', 'is a relative path', 'from the root'],
  ['trivy=~/trivy', 'is a relative path', 'from the root'],
  ['trivy=0.73.0', 'no hash of trivy 0.73.0 is known', 'Pinned are 0.75.0, 0.74.0, 0.69.3'],
  ['trivy=0.73.0@sha256:abc', 'has a hash that is no SHA-256', '64 hexadecimal digits'],
  [`trivy=0.73.0@${hash}`, 'has a hash that is no SHA-256', '@sha256:'],
  ['trivy=0.69.4', 'is never run: malicious binary', 'trivy=0.74.0'],
  [`trivy=v0.69.5@sha256:${hash}`, 'is never run: malicious Docker Hub image tag', 'trivy=0.74.0'],
  [`trivy=0.69.6-1@sha256:${hash}`, 'is never run', 'trivy=0.74.0'],
  [
    `trivy=0.80.0@sha256:${Object.keys(pins.trivy.forbiddenHashes)[0]}`,
    'is never run: malicious trivy_0.69.4',
    'trivy=0.74.0',
  ],
  [`cosign=2.4.0@sha256:${hash}`, 'is older than 3.1.1', 'cosign=3.1.3'],
]

test.each(wrong)('tools: %s is a mistake with a cure', async (line, problem, cure) => {
  const { tools, mistakes } = await parse({ tools: line })
  expect(tools).toEqual([])
  expect(mistakes).toEqual([
    { input: 'tools', value: line, problem: expect.stringContaining(problem), cure: expect.stringContaining(cure) },
  ])
})

test('all mistakes are told at once, a tool named twice too', async () => {
  const { mistakes } = await parse({
    tools: 'trivy=0.69.4\ngrype=1.0.0\nsyft=1.44.0\nsyft=/usr/bin/syft',
    'tools-mirror': 'http://mirror.example/tools',
  })
  expect(mistakes.map(({ input, value, problem }) => `${input} ${value}: ${problem}`)).toEqual([
    'tools trivy=0.69.4: is never run: malicious binary (GHSA-69fq-xp46-6x23 / CVE-2026-33634)',
    'tools grype=1.0.0: "grype" is not one of the tools',
    'tools syft=/usr/bin/syft: names syft a second time',
    'tools-mirror http://mirror.example/tools: is plain http to another machine',
  ])
})

test.each([
  ['https://mirror.example/tools', 'https://mirror.example/tools/'],
  ['file:///srv/tools/', 'file:///srv/tools/'],
  ['file:/srv/tools', 'file:///srv/tools/'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://localhost/x', 'http://localhost/x/'],
  ['http://[::1]/x', 'http://[::1]/x/'],
])('tools-mirror: %s', async (value, mirror) => {
  expect(await parse({ 'tools-mirror': value })).toMatchObject({ toolsMirror: mirror, mistakes: [] })
})

test.each([
  ['http://mirror.example', 'plain http'],
  ['http://127.example.com/', 'plain http'],
  ['/srv/tools', 'is a path'],
  ['srv/tools', 'is no URL'],
  ['file://srv/tools', 'names a host'],
  ['ftp://mirror.example/', 'has the scheme ftp'],
  ['https://mirror.example/?key=1', 'has a query'],
])('tools-mirror: %s is a mistake', async (value, problem) => {
  const { mistakes, toolsMirror } = await parse({ 'tools-mirror': value })
  expect(toolsMirror).toBe('')
  expect(mistakes).toEqual([
    { input: 'tools-mirror', value, problem: expect.stringContaining(problem), cure: expect.any(String) },
  ])
})

test('a login in a mirror’s address is refused and never shown', async () => {
  const { mistakes } = await parse({ 'tools-mirror': 'https://me:hunter2@mirror.example/' })
  expect(mistakes).toEqual([expect.objectContaining({ problem: 'has a login in it' })])
  expect(JSON.stringify(mistakes)).not.toContain('hunter2')
})

test('a config file cannot choose tools or where they come from', async () => {
  const given = { tools: 'trivy=/tmp/evil', 'tools-mirror': 'https://evil.example/' }
  const { tools, toolsMirror, mistakes } = await parse(given, { file: '.github/image-pipeline.yml' })
  expect({ tools, toolsMirror }).toEqual({ tools: [], toolsMirror: '' })
  expect(mistakes.map(({ input }) => input)).toEqual(['tools', 'tools-mirror'])
})
