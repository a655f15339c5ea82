import { expect, test } from '@jest/globals'
import { type SyftScan, syftCommand } from '../../src/sbom/syft.ts'
import { recordedDigest, recordedSubject } from './recorded.ts'

const tool = { name: 'syft', version: '1.54.1', path: '/tools/syft', sha256: 'ab', trust: 'pinned' } as const
const scan: SyftScan = {
  view: '/run/image',
  subject: recordedSubject,
  folder: '/run',
  files: new Map([
    ['spdx-json', '/run/a'],
    ['cyclonedx-json', '/run/b'],
  ]),
}

test('syft lists the packages once and writes every format', () => {
  expect(syftCommand(scan, tool, { env: {} })).toMatchObject({
    tool: '/tools/syft',
    args: [
      ...['scan', '--from', 'oci-dir', '/run/image', '--config', '/run/syft.yaml', '--quiet', '--scope', 'squashed'],
      ...['--source-name', 'ghcr.io/octo/app', '--source-version', recordedDigest],
      ...['--output', 'spdx-json@2.3=/run/a', '--output', 'cyclonedx-json@1.6=/run/b'],
    ],
    cwd: '/run/home',
  })
})

test('syft sees no setting and no secret of ours, and a home of its own', () => {
  const env = {
    PATH: '/usr/bin',
    HOME: '/home/me',
    TMPDIR: '/tmp',
    HTTPS_PROXY: 'http://proxy:3128',
    SYFT_EXCLUDE: '**',
    SYFT_ATTEST_PASSWORD: 'x',
    XDG_CONFIG_HOME: '/home/me/.config',
    GITHUB_TOKEN: 'x',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  }
  expect(syftCommand(scan, tool, { env }).env).toEqual({
    PATH: '/usr/bin',
    HTTPS_PROXY: 'http://proxy:3128',
    HOME: '/run/home',
    USERPROFILE: '/run/home',
    TMPDIR: '/run/home',
    TEMP: '/run/home',
    TMP: '/run/home',
    SYFT_CHECK_FOR_APP_UPDATE: 'false',
  })
})
