import { expect, test } from '@jest/globals'
import { convertArguments, passArguments } from '../../src/trivy/arguments.ts'

const places = { input: '/t/linux-amd64', output: '/t/r.json', cacheDir: '/c', ignoreFile: undefined, vex: [] }

test('a pass fetches nothing, tells nobody, lists every package and what was suppressed', () => {
  expect(passArguments(['vuln'], places)).toEqual([
    'image',
    '--input',
    '/t/linux-amd64',
    '--scanners',
    'vuln',
    '--format',
    'json',
    '--output',
    '/t/r.json',
    '--cache-dir',
    '/c',
    '--list-all-pkgs',
    '--show-suppressed',
    '--no-progress',
    '--skip-version-check',
    '--disable-telemetry',
    '--skip-db-update',
    '--skip-java-db-update',
    '--skip-check-update',
    '--offline-scan',
    '--timeout',
    '6h',
  ])
})

test('without scanners the option has an empty value: left out it would mean two of them', () => {
  const args = passArguments([], places)
  expect(args[args.indexOf('--scanners') + 1]).toBe('')
})

test('a scanner that two stages ask for is named once', () => {
  const args = passArguments(['vuln', 'secret', 'secret'], places)
  expect(args[args.indexOf('--scanners') + 1]).toBe('vuln,secret')
})

test('secrets and misconfigurations are looked for in the config too', () => {
  const args = passArguments(['vuln', 'secret', 'license', 'misconfig'], places)
  expect(args[args.indexOf('--image-config-scanners') + 1]).toBe('secret,misconfig')
})

test('ignore file and VEX are named', () => {
  const args = passArguments(['vuln'], {
    ...places,
    ignoreFile: '/t/ignore.yaml',
    vex: ['/t/vex-0.json', '/t/vex-1.json'],
  })
  expect(args.slice(-6)).toEqual(['--ignorefile', '/t/ignore.yaml', '--vex', '/t/vex-0.json', '--vex', '/t/vex-1.json'])
})

test('a conversion reads the JSON and writes one file', () => {
  expect(convertArguments('spdx-json', '/r.json', '/o.json')).toEqual([
    'convert',
    '--format',
    'spdx-json',
    '--output',
    '/o.json',
    '/r.json',
  ])
})

test('rules for secrets are named where there are some, so that Trivy looks for none by itself', () => {
  const places = { input: '/v', output: '/o', cacheDir: '/c', ignoreFile: undefined, vex: [] }
  const args = passArguments(['secret'], { ...places, secretRules: '/c/rules-1.yaml' })
  expect(args[args.indexOf('--secret-config') + 1]).toBe('/c/rules-1.yaml')
  expect(passArguments(['vuln'], places)).not.toContain('--secret-config')
})
