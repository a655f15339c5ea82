import { expect, test } from '@jest/globals'
import { aptSources } from '../../../scripts/toolchain/apt-sources.ts'
import { sourcesFor } from '../../../scripts/toolchain/mirror.ts'

const deb822 = `Types: deb
# a comment between fields
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb-src
URIs: http://mirror.example/sources
Suites: bookworm

Types: deb deb-src
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQ==

Enabled: no
Types: deb
URIs: http://off.example/
Suites: bookworm
`

test('deb822: every suite of every binary source, with what makes it trusted', () => {
  const keyring = { 'Signed-By': '/usr/share/keyrings/debian-archive-keyring.gpg' }
  const inlined = { 'Signed-By': '\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQ==' }
  expect(aptSources('debian.sources', deb822)).toEqual([
    { uri: 'http://mirror.example/debian', suite: 'bookworm', trust: keyring },
    { uri: 'http://mirror.example/debian', suite: 'bookworm-updates', trust: keyring },
    { uri: 'http://mirror.example/debian-security', suite: 'bookworm-security', trust: inlined },
  ])
})

test('one line each: options in brackets or none, comments and deb-src left out', () => {
  const text = `# deb http://commented.example/ bookworm main
deb http://mirror.example/debian bookworm main contrib
deb [ arch=amd64 signed-by=/a.gpg,/b.gpg trusted=yes ] http://other.example/debian trixie main
deb-src http://mirror.example/debian bookworm main
`
  expect(aptSources('sources.list', text)).toEqual([
    { uri: 'http://mirror.example/debian', suite: 'bookworm', trust: {} },
    { uri: 'http://other.example/debian', suite: 'trixie', trust: { 'Signed-By': '/a.gpg /b.gpg', Trusted: 'yes' } },
  ])
})

test('the next release is asked of the mirror that has this one', () => {
  expect(sourcesFor('forky', 'arm64', aptSources('debian.sources', deb822))).toBe(`Types: deb
URIs: http://mirror.example/debian
Suites: forky
Components: main
Architectures: arm64
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`)
})

test('bookworm comes with its security updates where the machine has those', () => {
  const machine = aptSources(
    'sources.list',
    'deb http://tools.example/apt stable main\ndeb http://s.example/s trixie-security main\ndeb http://m.example/d trixie main',
  )
  const suites = sourcesFor('bookworm', 'amd64', machine).match(/^(URIs|Suites): .*/gm)
  expect(suites).toEqual([
    'URIs: http://m.example/d',
    'Suites: bookworm',
    'URIs: http://s.example/s',
    'Suites: bookworm-security',
  ])
})

test('a machine without a Debian mirror is told so', () => {
  const machine = aptSources('sources.list', 'deb http://tools.example/apt stable main')
  expect(() => sourcesFor('forky', 'amd64', machine)).toThrow('No Debian archive was found')
})
