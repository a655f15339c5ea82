import { expect, test } from '@jest/globals'
import { fileList, infoName, installed } from '../../../scripts/toolchain/images/package-database.ts'

const libc = 'Package: libc6\nSource: glibc\nArchitecture: arm64\nMulti-Arch: same\nDescription: C library\n more\n\n'

test('files in info bear the architecture where a package can be there twice', () => {
  expect(infoName(libc)).toBe('libc6:arm64')
  expect(infoName('Package: apt\nArchitecture: arm64\n')).toBe('apt')
  expect(infoName('Package: bash\nArchitecture: amd64\nMulti-Arch: foreign\n')).toBe('bash')
})

test('an unpacked package is registered as installed', () => {
  expect(installed(libc)).toBe(
    'Package: libc6\nStatus: install ok installed\nSource: glibc\nArchitecture: arm64\nMulti-Arch: same\nDescription: C library\n more\n',
  )
})

test('the list of files has the folders above them, each once', () => {
  const md5sums = 'd41d8cd98f00b204e9800998ecf8427e  usr/bin/a\nd41d8cd98f00b204e9800998ecf8427e  usr/bin/b c\n'
  const conffiles = '/etc/a.conf\nremove-on-upgrade /etc/old\n'
  expect(fileList(md5sums, conffiles)).toBe(
    '/.\n/etc\n/etc/a.conf\n/etc/old\n/usr\n/usr/bin\n/usr/bin/a\n/usr/bin/b c\n',
  )
})
