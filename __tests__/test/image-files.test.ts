import { expect, test } from '@jest/globals'
import { readLayers } from '../../src/layers/read-layers.ts'
import { readConfig } from '../../src/oci/config.ts'
import { judgeContents, judgeExistence } from '../../src/test/structure/file-tests.ts'
import { goMode } from '../../src/test/structure/go-mode.ts'
import { imageFiles } from '../../src/test/structure/image-files.ts'
import { judgeMetadata } from '../../src/test/structure/metadata-test.ts'
import type { ExistenceTest, MetadataTest } from '../../src/test/structure/structure-file.ts'
import { fakeHost } from '../support/fake-host.ts'
import { imageOf } from '../support/layered-image.ts'
import type { Written } from '../support/written-tar.ts'

const layers: readonly (readonly Written[])[] = [
  [
    { name: 'usr/bin/tool', content: 'lower', mode: 0o755 },
    { name: 'etc/gone', content: 'x' },
    { name: 'etc/size/große', content: 'utf8' },
  ],
  [
    { name: 'usr/bin/tool', content: 'upper', mode: 0o4755, uid: 7 },
    { name: 'etc/.wh.gone' },
    { name: 'bin', type: '2', linkName: 'usr/bin' },
    { name: 'opt/here', type: '2', linkName: '../bin/./tool' },
    { name: 'opt/absolute', type: '2', linkName: '/opt/here' },
    { name: 'opt/loop', type: '2', linkName: 'loop' },
    { name: 'opt/dangling', type: '2', linkName: '/no/such' },
    { name: 'opt/out', type: '2', linkName: '../../../../usr/bin/tool' },
    { name: 'opt/hard', type: '1', linkName: 'usr/bin/tool', mode: 0o755 },
    { name: 'tmp/', mode: 0o1777 },
    { name: 'empty' },
  ],
]

async function files() {
  const host = fakeHost()
  const layout = await imageOf({ 'linux/arm64': layers })
  const [image] = await readLayers(layout, false, { ...host, cacheDir: await host.tempDir() })
  if (!image) throw new Error('no image')
  return imageFiles(image, layout.dir, false, host.signal)
}

const wish = (path: string, more: Partial<ExistenceTest> = {}): ExistenceTest => ({
  name: 'x',
  path,
  shouldExist: true,
  permissions: '',
  uid: undefined,
  gid: undefined,
  executableBy: '',
  ...more,
})

test('a file is what a container sees: links of the image are followed, what was deleted is gone', async () => {
  const view = await files()
  const all: readonly (readonly [string, boolean])[] = [
    ['/usr/bin/tool', true],
    ['/bin/tool', true],
    ['/opt/here', true],
    ['/opt/absolute', true],
    ['/opt/out', true],
    ['/opt/hard', true],
    ['/etc/size/große', true],
    ['/etc', true],
    ['/', true],
    ['/etc/gone', false],
    ['/opt/loop', false],
    ['/opt/dangling', false],
    ['/usr/bin/tool/x', false],
  ]
  expect(all.map(([path]) => [path, view.find(path) !== undefined])).toEqual(all)
})

test('its contents are read through links and hard links, of the layer that counts', async () => {
  const view = await files()
  const contents = (path: string, expected: readonly string[], excluded: readonly string[] = []) => ({
    name: 'x',
    path,
    expected,
    excluded,
  })
  const judged = await judgeContents(
    [
      contents('/usr/bin/tool', ['^upper$'], ['lower']),
      contents('/opt/hard', ['^upper$']),
      contents('/opt/absolute', ['^upper$']),
      contents('/empty', ['^$']),
      contents('/etc/size/große', ['utf8']),
      contents('/usr/bin/tool', ['lower'], ['up']),
      contents('/etc', ['x']),
      contents('/none', []),
    ],
    view,
  )
  expect(judged.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
    'pass',
    'pass',
    'pass',
    'pass',
    'pass',
    'the content of /usr/bin/tool has no match of lower; the content of /usr/bin/tool matches up',
    '/etc is a directory',
    '/none does not exist',
  ])
})

test('modes are Go’s, owners are numbers', async () => {
  const view = await files()
  const reason = (test: ExistenceTest) => judgeExistence(test, view).reason ?? 'pass'
  expect(reason(wish('/bin/tool', { permissions: 'urwxr-xr-x', uid: 7, gid: 0, executableBy: 'other' }))).toBe('pass')
  expect(reason(wish('/tmp', { permissions: 'dtrwxrwxrwx' }))).toBe('pass')
  expect(reason(wish('/etc/gone', { shouldExist: false }))).toBe('pass')
  expect(reason(wish('/empty', { permissions: '-rwxr-xr-x', uid: 1, executableBy: 'any' }))).toBe(
    'its permissions are -rw-r--r--, expected -rwxr-xr-x; its owner is 0, expected 1; any cannot execute it: -rw-r--r--',
  )
  expect(reason(wish('/bin/tool', { shouldExist: false }))).toBe('/bin/tool exists')
  expect(reason(wish('/nowhere'))).toBe('/nowhere does not exist')
  expect(goMode({ typeFlag: 51, mode: 0o620 })).toBe('Dcrw--w----')
})

test('the config is held against what it should say; values of variables are not told', () => {
  const config = readConfig(
    Buffer.from(
      JSON.stringify({
        config: {
          Env: ['A=secret=1', 'B=2'],
          Labels: { l: 'v1.2' },
          ExposedPorts: { '8000/tcp': {} },
          Volumes: { '/data': {} },
          Cmd: ['run'],
          User: '7',
          WorkingDir: '/app',
        },
      }),
    ),
  )
  const nothing: MetadataTest = {
    env: [],
    unboundEnv: [],
    labels: [],
    exposedPorts: [],
    unexposedPorts: [],
    volumes: [],
    unmountedVolumes: [],
    entrypoint: undefined,
    cmd: undefined,
    workdir: '',
    user: '',
  }
  const judge = (some: Partial<MetadataTest>) => judgeMetadata({ ...nothing, ...some }, config).reason ?? 'pass'
  expect(
    judge({
      env: [
        { key: 'A', value: 'secret=1', isRegex: false },
        { key: 'B', value: '^\\d$', isRegex: true },
      ],
      unboundEnv: ['C'],
      labels: [{ key: 'l', value: 'v\\d', isRegex: true }],
      exposedPorts: ['8000', '8000/tcp'],
      unexposedPorts: ['80'],
      volumes: ['/data'],
      unmountedVolumes: ['/x'],
      entrypoint: [],
      cmd: ['run'],
      workdir: '/app',
      user: '7',
    }),
  ).toBe('pass')
  expect(
    judge({
      env: [{ key: 'A', value: 'x', isRegex: false }],
      unboundEnv: ['B'],
      labels: [{ key: 'm', value: '', isRegex: false }],
      exposedPorts: ['80'],
      unexposedPorts: ['8000'],
      cmd: [],
      user: '0',
    }),
  ).toBe(
    'env A is not what is expected; env B is set; label m is missing; port 80 is not exposed; port 8000 is exposed; cmd is ["run"], expected []; user is 7, expected 0',
  )
})
