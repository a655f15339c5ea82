import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { cosignLine } from '../support/cosign-real.ts'
import { signingRuns } from '../support/signing-runs.ts'
import { identity } from '../support/sigstore/id-token.ts'
import { realParts } from './real-parts.ts'

const runs = signingRuns()

/** The image has one CRITICAL with a fix. */
const config = `images: HOST/octo/dev
environments:
  dev:
    scan-severity: LOW
  staging:
    images: HOST/octo/staging
    tags: type=raw,value=stable
    scan-severity: MEDIUM,LOW
  prod:
    images: HOST/octo/prod
    tags: type=raw,value=stable
`

test('what a run published for dev goes to staging by its digest, and not to prod, whose severities are stricter', async () => {
  const { ghcr, folder } = runs.site
  await mkdir(join(folder, '.github'), { recursive: true })
  await writeFile(join(folder, '.github', 'image-pipeline.yml'), config.replaceAll('HOST', ghcr.host))
  const built = await asRunner(
    runs.step('dev', {
      env: runs.sigstore.env,
      with: { ...(await runs.keyless()), environment: 'dev', images: '', 'scan-severity': '' },
    }),
  )
  expect([built.main.stdout, built.main.status]).toEqual([expect.anything(), 0])
  const image = built.main.outputs.image ?? ''
  expect(image).toMatch(/\/octo\/dev@sha256:/)

  const { cosign, toolsMirror = '' } = realParts()
  const line = cosignLine(cosign)
  const promote = async (to: string) =>
    asRunner({
      node: process.execPath,
      entry: 'promote.js',
      cwd: folder,
      with: {
        'image-ref': image,
        to,
        identity,
        'trusted-root': runs.sigstore.trustedRoot,
        registry: ghcr.host,
        username: 'octo',
        password: 'PASSWORD-CANARY',
        ...(line ? { tools: line, 'tools-mirror': toolsMirror } : {}),
      },
    })
  const staging = await promote('staging')
  expect([staging.main.stdout, staging.main.status]).toEqual([expect.anything(), 0])
  const shown = staging.main.stdout.split('\n').filter((text) => !text.startsWith('::add-mask::'))
  expect(shown.join('\n')).not.toContain('PASSWORD-CANARY')
  expect(staging.main.outputs.promoted).toBe(`${ghcr.host}/octo/staging:stable`)
  expect(staging.main.outputs.image?.split('@')[1]).toBe(image.split('@')[1])
  const prod = await promote('prod')
  expect(prod.main.status).toBe(1)
  expect(JSON.parse(prod.main.outputs.refusals ?? '')).toEqual([
    expect.stringMatching(/^scan: .*CVE-2026-910001 \(CRITICAL, all platforms\), fixed in 3\.0\.9-1$/),
  ])
  expect(ghcr.store.packages.has('octo/prod')).toBe(false)
}, 120_000)
