import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { platformsOf } from '../../src/oci/layout.ts'
import { convert } from '../../src/trivy/index.ts'
import { scannableImage } from '../support/scannable-image.ts'
import { ids } from '../support/trivy-findings.ts'
import { processHost } from '../support/trivy-real.ts'
import { image, keyId, root, said, scan, token, trivy } from '../support/trivy-scan.ts'

test('each platform has its own findings, under the image’s name and its own digest', async () => {
  const packages = [{ name: 'zlib1g', version: '1.2-1', source: 'zlib' }]
  const layout = await scannableImage({ on: { 'linux/arm64': { packages } } })
  const { passes, text, host, temp } = await scan(layout)
  expect(passes.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  expect(ids(passes, 'linux/amd64')).toEqual(['CVE-2026-900001', 'CVE-2026-900002'])
  expect(ids(passes, 'linux/arm64')).toEqual(['CVE-2026-900002', 'CVE-2026-900003'])
  const [amd64, arm64] = [...(await platformsOf(layout)).values()]
  expect(passes.map(({ report }) => report.ArtifactName)).toEqual([
    `${image}@${amd64?.digest}`,
    `${image}@${arm64?.digest}`,
  ])
  expect(passes[1]?.report.Metadata.RepoDigests).toEqual([`${image}@${arm64?.digest}`])
  expect(passes[1]?.report.Results?.map(({ Target }) => Target)).toEqual([`${image} (debian 12.5)`, 'Python'])
  expect(text).not.toContain(temp)
  expect(host.messages('info').filter((line) => /1 package|packages/.test(line))).toEqual([
    expect.stringMatching(/^linux\/a...?.?: \d packages, 2 findings in \d+\.\d s$/),
    expect.stringMatching(/^linux\/a...?.?: \d packages, 2 findings in \d+\.\d s$/),
  ])
})

test('a secret that a later layer deletes is found, one in the config too, and no value is told anywhere', async () => {
  const layout = await scannableImage({
    files: { 'app/creds.txt': `aws_access_key_id = "${keyId}"\nuser = "hunter2-beside-it"\n` },
    deleted: ['app/creds.txt'],
    env: [`TOKEN=${token}`, 'PLAIN=plain-value-in-env'],
    createdBy: [`RUN |1 TOKEN=${token} /bin/sh -c make # buildkit`, 'COPY app /app'],
  })
  const { passes, text, host } = await scan(layout)
  const secrets = (passes[0]?.report.Results ?? []).flatMap(({ Target, Secrets = [] }) =>
    Secrets.map(({ RuleID, Layer }) => [Target, RuleID, Layer?.CreatedBy]),
  )
  expect(secrets).toContainEqual(['/app/creds.txt', 'aws-access-key-id', 'COPY app /app'])
  expect(secrets).toContainEqual([image, 'github-pat', undefined])
  expect(text).toContain('TOKEN=***')
  for (const value of [keyId, token, 'hunter2-beside-it', 'plain-value-in-env']) {
    expect(text).not.toContain(value)
    expect(said(host)).not.toContain(value)
  }
})

test('files in the checkout and TRIVY_ variables change nothing', async () => {
  const checkout = await mkdtemp(join(root, 'checkout-'))
  await writeFile(join(checkout, 'trivy.yaml'), 'severity: [LOW]\nscan:\n  scanners: [license]\n')
  await writeFile(join(checkout, '.trivyignore'), 'CVE-2026-900001\nCVE-2026-900002\naws-access-key-id\n')
  await writeFile(join(checkout, 'trivy-secret.yaml'), 'disable-rules: [aws-access-key-id]\n')
  const layout = await scannableImage({
    platforms: ['linux/amd64'],
    files: { 'app/creds.txt': `aws_access_key_id = "${keyId}"\n` },
  })
  const variables = { TRIVY_SEVERITY: 'LOW', TRIVY_SCANNERS: 'license', TRIVY_SKIP_FILES: 'app/creds.txt' }
  const more = {
    TRIVY_IGNOREFILE: join(checkout, '.trivyignore'),
    TRIVY_CONFIG: join(checkout, 'trivy.yaml'),
    TRIVY_SECRET_CONFIG: join(checkout, 'trivy-secret.yaml'),
    GITHUB_TOKEN: token,
  }
  const here = process.cwd()
  process.chdir(checkout)
  try {
    const { passes, host } = await scan(layout, {}, { cwd: checkout, env: { ...process.env, ...variables, ...more } })
    expect(ids(passes, 'linux/amd64')).toEqual(['CVE-2026-900001', 'CVE-2026-900002'])
    expect(passes[0]?.report.Results?.flatMap(({ Secrets = [] }) => Secrets)).toHaveLength(1)
    const [command] = host.commands
    expect(command?.cwd?.startsWith(checkout)).toBe(false)
    expect(Object.keys(command?.env ?? {}).filter((name) => /TRIVY|TOKEN/.test(name))).toEqual([])
    const [first] = passes
    if (!first) throw new Error('no pass')
    const table = join(root, 'table.txt')
    await convert(first, 'table', table, trivy, processHost({ cwd: checkout }))
    expect(await readFile(table, 'utf8')).toContain('CVE-2026-900001')
  } finally {
    process.chdir(here)
  }
})

test('an ignore file and VEX take findings away, with their reason and the name the user gave', async () => {
  const layout = await scannableImage({ platforms: ['linux/amd64'] })
  const statement = {
    vulnerability: { name: 'CVE-2026-900001' },
    products: [{ '@id': 'pkg:deb/debian/libssl3@3.0.1-1?arch=amd64&distro=debian-12.5' }],
    status: 'not_affected',
    justification: 'vulnerable_code_not_in_execute_path',
  }
  const vex = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.org/vex/1',
    author: 'somebody',
    timestamp: '2026-01-01T00:00:00Z',
    version: 1,
    statements: [statement],
  }
  const { passes } = await scan(layout, {
    ignoreFile: {
      name: 'security/.trivyignore.yaml',
      text: 'vulnerabilities:\n  - id: CVE-2026-900002\n    statement: never reached\n',
    },
    vex: [{ name: 'security/a,b.json', text: JSON.stringify(vex) }],
  })
  expect(ids(passes, 'linux/amd64')).toEqual([])
  const suppressed = (passes[0]?.report.Results ?? []).flatMap((each) => each.ExperimentalModifiedFindings ?? [])
  expect(suppressed.map(({ Status, Statement, Source }) => [Status, Statement, Source])).toEqual([
    ['not_affected', 'vulnerable_code_not_in_execute_path', 'security/a,b.json'],
    ['ignored', 'never reached', 'security/.trivyignore.yaml'],
  ])
})

test('an ignore file or VEX that Trivy cannot read is a failure', async () => {
  const layout = await scannableImage({ platforms: ['linux/amd64'] })
  const broken = { name: 'ignore.yaml', text: 'a: [' }
  await expect(scan(layout, { ignoreFile: broken })).rejects.toThrow(/^the scan of linux\/amd64 failed: .*yaml/)
  await expect(scan(layout, { vex: [{ name: 'v.json', text: '{bad' }] })).rejects.toThrow(/VEX/)
})
