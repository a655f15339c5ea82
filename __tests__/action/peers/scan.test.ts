import { expect, test } from '@jest/globals'
import { goDuration } from '../../../src/action/peers/go-duration.ts'
import { joinSarif } from '../../../src/action/peers/join-sarif.ts'
import { translated } from '../../support/translated.ts'

const image = { 'image-ref': 'ghcr.io/octo/app:1' }

test('findings fail nothing by default, and all severities are asked for', async () => {
  const { ours, weaker, wrong, find } = await translated('scan', image)
  expect(wrong).toEqual([])
  expect(find).toEqual({ image: 'ghcr.io/octo/app:1' })
  expect([ours('stages'), ours('scan-scanners'), ours('scan-fail')]).toEqual(['scan', 'vuln', undefined])
  expect([weaker('scan-fail'), weaker('scan-ignore-unfixed'), weaker('sarif-upload')]).toEqual([
    'false',
    'false',
    'false',
  ])
  expect(weaker('scan-severity')).toBe('UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL')
})

test('exit-code makes them fail the step, secrets too', async () => {
  const { ours } = await translated('scan', {
    ...image,
    'exit-code': '1',
    severity: 'CRITICAL,HIGH',
    'ignore-unfixed': 'true',
  })
  expect([ours('stages'), ours('scan-fail'), ours('scan-severity'), ours('scan-ignore-unfixed')]).toEqual([
    'scan,secrets',
    'true',
    'CRITICAL,HIGH',
    'true',
  ])
})

test.each([
  [{ scanners: 'vuln,config', 'exit-code': '1' }, 'scan', 'vuln,misconfig'],
  [{ scanners: 'secret', 'exit-code': '2' }, 'secrets', undefined],
  [{ scanners: 'vuln,license' }, 'scan', 'vuln,license'],
  [{ format: 'cyclonedx', output: 'x.json' }, 'sbom', 'vuln'],
])('scanners and formats become stages: %j', async (inputs, stages, scanners) => {
  const { ours, wrong } = await translated('scan', { ...image, ...inputs })
  expect(wrong).toEqual([])
  expect([ours('stages'), ours('scan-scanners')]).toEqual([stages, scanners])
})

test('version, timeout, trivyignores and cache-dir reach our inputs', async () => {
  const { ours } = await translated('scan', {
    ...image,
    version: 'v0.74.0',
    tools: 'syft=1.44.0',
    timeout: '10m30s',
    trivyignores: '.trivyignore.yaml',
    'cache-dir': '/cache',
  })
  expect(['tools', 'timeout', 'scan-ignore-file', 'scan-cache-dir'].map(ours)).toEqual([
    'syft=1.44.0\ntrivy=0.74.0',
    'scan=630s',
    '.trivyignore.yaml',
    '/cache',
  ])
})

test('the variables that trivy-action documents count, others are named', async () => {
  const { ours, warnings } = await translated('scan', image, {
    TRIVY_DB_REPOSITORY: 'mirror.example/trivy-db',
    TRIVY_SKIP_DB_UPDATE: 'true',
    TRIVY_USERNAME: 'me',
    TRIVY_PASSWORD: 'secret',
    TRIVY_PLATFORM: 'linux/arm64',
  })
  expect(['registry', 'username', 'password', 'scan-db-repository', 'scan-skip-db-update'].map(ours)).toEqual([
    'ghcr.io',
    'me',
    'secret',
    'mirror.example/trivy-db',
    'true',
  ])
  expect(warnings).toEqual([expect.stringMatching(/TRIVY_PLATFORM$/)])
})

test.each([
  ['image-ref', {}],
  ['input', { ...image, input: 'image.tar' }],
  ['scan-type', { ...image, 'scan-type': 'fs' }],
  ['exit-code', { ...image, 'exit-code': 'yes' }],
  ['format', { ...image, format: 'template' }],
  ['template', { ...image, template: '@/contrib/html.tpl' }],
  ['scanners', { ...image, scanners: 'vuln,secret' }],
  ['vuln-type', { ...image, 'vuln-type': 'os' }],
  ['trivyignores', { ...image, trivyignores: 'a,b' }],
  ['timeout', { ...image, timeout: 'soon' }],
  ['skip-dirs', { ...image, 'skip-dirs': 'node_modules' }],
  ['skip-files', { ...image, 'skip-files': 'a.jar' }],
  ['ignore-policy', { ...image, 'ignore-policy': 'p.rego' }],
  ['trivy-config', { ...image, 'trivy-config': 'trivy.yaml' }],
  ['tf-vars', { ...image, 'tf-vars': 'x.tfvars' }],
  ['docker-host', { ...image, 'docker-host': 'tcp://elsewhere:2375' }],
  ['trivyignores', { ...image, trivyignores: '"open' }],
])('what cannot be is one mistake under %s', async (input, inputs) => {
  const { wrong } = await translated('scan', inputs)
  expect(wrong).toEqual([expect.objectContaining({ input, problem: expect.any(String), cure: expect.any(String) })])
})

test('a token that is not taken is masked and never repeated', async () => {
  const { wrong, warnings, secrets } = await translated('scan', {
    ...image,
    'github-pat': 'PAT-CANARY',
    'token-setup-trivy': 'SETUP-CANARY',
  })
  expect(JSON.stringify([wrong, warnings])).not.toContain('CANARY')
  expect(wrong.map(({ input }) => input)).toEqual(['github-pat'])
  expect(secrets).toEqual(expect.arrayContaining(['PAT-CANARY', 'SETUP-CANARY']))
})

test('a mistake in an input of ours is told under the peer’s name', async () => {
  const { door } = await translated('scan', { ...image, severity: 'BAD', version: 'v0.1.0' })
  expect(['scan-severity', 'tools', 'scan-vex'].map((name) => door.calls?.(name))).toEqual([
    'severity',
    'version',
    'scan-vex',
  ])
})

test.each([
  ['5m0s', '300s'],
  ['1h30m', '5400s'],
  ['500ms', '0.5s'],
  ['5', undefined],
  ['5m 0s', undefined],
])('Go’s %s is %s', (text, expected) => expect(goDuration(text)).toBe(expected))

test('SARIF of several platforms is one log, and only wanted severities stay', () => {
  const log = (id: string) =>
    JSON.stringify({
      version: '2.1.0',
      runs: [
        {
          automationDetails: { id },
          tool: {
            driver: {
              rules: [{ properties: { tags: ['CRITICAL'] } }, { properties: { tags: ['LOW'] } }, { id: 'pat' }],
            },
          },
          results: [{ ruleIndex: 0 }, { ruleIndex: 1 }, { ruleIndex: 2 }],
        },
      ],
    })
  const all = JSON.parse(joinSarif([log('a'), log('b')]))
  expect(all.version).toBe('2.1.0')
  expect(all.runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id)).toEqual(['a', 'b'])
  const few = JSON.parse(joinSarif([log('a')], ['CRITICAL']))
  expect(few.runs[0].results).toEqual([{ ruleIndex: 0 }, { ruleIndex: 2 }])
})
