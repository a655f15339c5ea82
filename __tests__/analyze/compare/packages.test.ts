import { expect, test } from '@jest/globals'
import { compare } from '../../../src/analyze/compare/compare.ts'
import type { Written } from '../../support/written-tar.ts'
import { compared, sideOf } from './sides.ts'

const packages = async (before: readonly (readonly Written[])[], after: readonly (readonly Written[])[]) =>
  (await compared(before, after)).packages.map(({ of, kind, name, was, is, before, after }) =>
    [of, kind, name, was, is, before, after].join(' '),
  )

const stanza = (name: string, version: string, state = 'installed') =>
  `Package: ${name}\nStatus: install ok ${state}\nArchitecture: amd64\nVersion: ${version}\nDescription: x\n Package: no\n`
const status = (...stanzas: readonly string[]): Written => ({
  name: 'var/lib/dpkg/status',
  content: stanzas.join('\n'),
})
const list = (name: string, ...paths: readonly string[]): Written => ({
  name: `var/lib/dpkg/info/${name}.list`,
  content: ['/.', ...paths].join('\n'),
})

test('dpkg: what came, went and has another version, with the bytes of its files; a link to /usr is followed', async () => {
  const before = [
    { name: 'bin', type: '2', linkName: 'usr/bin' },
    { name: 'usr/bin/bash', content: 1000 },
    { name: 'usr/bin/old', content: 30 },
    { name: 'usr/bin/left', content: 3 },
    status(stanza('bash', '5.1'), stanza('old', '1'), stanza('left', '1')),
    list('bash', '/bin', '/bin/bash'),
    list('old:amd64', '/usr/bin/old'),
    list('left', '/usr/bin/left'),
  ]
  const after = [
    status(stanza('bash', '5.2'), stanza('git', '2.39'), stanza('old', '1', 'config-files'), stanza('left', '1')),
    { name: 'usr/bin/bash', content: 1200 },
    { name: 'usr/bin/git', content: 5000 },
    { name: 'usr/bin/.wh.old' },
    list('git', '/usr/bin/git', '/usr/share/doc/git/not-there'),
  ]
  expect(await packages([before], [before, after])).toEqual([
    'dpkg added git  2.39 0 5000',
    'dpkg changed bash 5.1 5.2 1000 1200',
    'dpkg removed old 1  30 0',
  ])
})

test('dpkg of distroless images: a file a package', async () => {
  const of = (version: string, size: number): readonly Written[] => [
    { name: 'var/lib/dpkg/status.d/libssl3', content: `Package: libssl3\nVersion: ${version}\n` },
    { name: 'var/lib/dpkg/status.d/libssl3.md5sums', content: 'd41d8cd98f00b204e9800998ecf8427e  usr/lib/libssl.so\n' },
    { name: 'usr/lib/libssl.so', content: size },
  ]
  expect(await packages([of('3.0.1', 70)], [of('3.0.9', 80)])).toEqual(['dpkg changed libssl3 3.0.1 3.0.9 70 80'])
})

test('apk: its one file has versions and paths', async () => {
  const of = (version: string, size: number): readonly Written[] => [
    {
      name: 'lib/apk/db/installed',
      content: `P:musl\nV:1.0\nF:lib\nR:musl.so\n\nP:curl\nV:${version}\nF:usr/bin\nR:curl\nR:c2\n`,
    },
    { name: 'usr/bin/curl', content: size },
    { name: 'usr/bin/c2', content: 1 },
    { name: 'lib/musl.so', content: 9 },
  ]
  expect(await packages([of('8.1-r0', 70)], [of('8.2-r0', 80)])).toEqual(['apk changed curl 8.1-r0 8.2-r0 71 81'])
})

test('Python: what RECORD lists, and its byte code although nothing lists it; wherever it lies', async () => {
  const site = 'app/.venv/lib/python3.11/site-packages'
  const of = (version: string): readonly Written[] => [
    { name: `${site}/typing_extensions-${version}.dist-info/METADATA`, content: 'Name: x' },
    {
      name: `${site}/typing_extensions-${version}.dist-info/RECORD`,
      content: 'typing_extensions.py,sha256=x,100\r\n"a,b.py",,\n../../../bin/tool,,\n',
    },
    { name: `${site}/typing_extensions.py`, content: 100 },
    { name: `${site}/__pycache__/typing_extensions.cpython-311.pyc`, content: 200 },
    { name: `${site}/a,b.py`, content: 7 },
    { name: 'app/.venv/bin/tool', content: 1 },
  ]
  expect(await packages([[]], [of('4.16.0')])).toEqual(['python added typing-extensions  4.16.0 0 308'])
  const elsewhere = of('4.16.0').map((one) => ({ ...one, name: one.name.replace('app/', 'opt/') }))
  expect(await packages([of('4.16.0')], [elsewhere])).toEqual([])
})

test('npm: a package in another one’s folder is its own', async () => {
  const at = 'srv/node_modules'
  const of = (left: string, right: string): readonly Written[] => [
    { name: `${at}/left/package.json`, content: `{"version":"${left}"}` },
    { name: `${at}/left/index.js`, content: 50 },
    { name: `${at}/left/lib/package.json`, content: '{"type":"module"}' },
    { name: `${at}/left/node_modules/@s/right/package.json`, content: `{"version":"${right}"}` },
    { name: `${at}/left/node_modules/@s/right/index.js`, content: 60 },
    { name: `${at}/broken/package.json`, content: '{' },
  ]
  expect(await packages([of('1.0.0', '2.0.0')], [of('1.0.1', '2.0.0')])).toEqual(['npm changed left 1.0.0 1.0.1 86 86'])
  expect(await packages([of('1.0.0', '2.0.0')], [of('1.0.0', '2.0.1')])).toEqual([
    'npm changed @s/right 2.0.0 2.0.1 79 79',
  ])
})

test('rpm is not read, and that is told', async () => {
  const rpm = (content: string): readonly Written[] => [{ name: 'var/lib/rpm/rpmdb.sqlite', content }]
  expect((await compared([rpm('a')], [rpm('b')])).notes).toEqual([
    'packages of rpm are not compared: their database is not read',
  ])
})

test('lists of a layer that is not at hand are told as not read: nothing is taken for new', async () => {
  const [before, after] = [sideOf([[status(stanza('a', '1'))]]), sideOf([[status(stanza('a', '2'))]])]
  const { packages, notes } = await compare({ ...before, source: () => undefined }, after)
  expect(packages).toEqual([])
  expect(notes).toEqual(['packages of dpkg are not compared: the layers that tell of them are not at hand'])
})

test('a list that is the same on both sides is not read', async () => {
  const layer = [status(stanza('a', '1')), list('a', '/x'), { name: 'x', content: 4 }]
  const [before, after] = [sideOf([layer]), sideOf([layer, [{ name: 'y', content: 1 }]])]
  const never = () => {
    throw new Error('a layer was read')
  }
  expect((await compare({ ...before, source: never }, { ...after, source: never })).packages).toEqual([])
})

test('another copy of what was there is no package that came: its folder tells of it', async () => {
  const at = (folder: string, version: string): readonly Written[] => [
    { name: `${folder}/x-${version}.dist-info/METADATA` },
    { name: `${folder}/x-${version}.dist-info/RECORD`, content: 'x.py,,\n' },
    { name: `${folder}/x.py`, content: 500 },
  ]
  expect(await packages([at('a', '1')], [at('a', '1'), at('b', '1')])).toEqual([])
  expect(await packages([at('a', '1')], [at('a', '1'), at('b', '2')])).toEqual(['python added x  2 0 500'])
})

test('a layer that has both the database and the lists is walked over once', async () => {
  const after = sideOf([[status(stanza('a', '1')), list('a', '/x'), { name: 'x', content: 4 }]])
  let walks = 0
  const source: typeof after.source = (layer) => {
    walks += 1
    return after.source(layer)
  }
  expect((await compare(sideOf([[]]), { ...after, source })).packages).toMatchObject([{ name: 'a', after: 4 }])
  expect(walks).toBe(1)
})

test('a hundred thousand stanzas of one package, or byte codes of one source, take a moment', async () => {
  const many = (version: string) =>
    status(...Array.from({ length: 100_000 }, (_, at) => stanza('x', `${at}${version}`)))
  const codes = Array.from({ length: 50_000 }, (_, at) => ({ name: `p/__pycache__/m.c${at}.pyc` }))
  const started = performance.now()
  expect(await packages([[many('a'), ...codes]], [[many('b'), ...codes]])).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(60_000)
}, 90_000)
