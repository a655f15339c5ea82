import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { identity } from '../support/sigstore/id-token.ts'
import { trouble, workflowRuns } from '../support/workflow-runs.ts'

/**
 * The sub-actions as steps of workflows, each with what the last one gave. comment/ is run by comment-workflow.test.ts, prune/ and
 * promote/ by example-workflows.test.ts. act knows no reusable workflow as a signer: the id token says who the test says.
 */
const { run, runs, service, verified } = workflowRuns()

const checkout = `- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false`

const workflow = `
name: image
on: push
permissions: {}
jobs:
  pushed:
    runs-on: ubuntu-24.04
    outputs:
      digest: \${{ steps.build.outputs.digest }}
      tags: \${{ steps.meta.outputs.tags }}
      findings: \${{ steps.scan.outputs.findings }}
      gate: \${{ steps.test.outputs.gate }}
      signatures: \${{ steps.sign.outputs.signatures }}
    steps:
      ${checkout}
      - id: meta
        uses: org/image-pipeline/metadata@v1
        with:
          images: ghcr.io/octo/pushed
          tags: |
            type=ref,event=branch
            type=raw,value=latest
          labels: org.example.team=web
      - id: build
        uses: org/image-pipeline/build@v1
        with:
          context: .
          platforms: linux/amd64,linux/arm64
          push: true
          tags: \${{ steps.meta.outputs.tags }}
          labels: \${{ steps.meta.outputs.labels }}
          annotations: \${{ steps.meta.outputs.annotations }}
      - id: scan
        uses: org/image-pipeline/scan@v1
        with:
          image-ref: ghcr.io/octo/pushed@\${{ steps.build.outputs.digest }}
          format: sarif
          output: trivy-results.sarif
      - uses: org/image-pipeline/sbom@v1
        with:
          image: ghcr.io/octo/pushed@\${{ steps.build.outputs.digest }}
          format: spdx-json
          output-file: sbom.spdx.json
      - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1
        with:
          name: found
          path: |
            sbom.spdx.json
            trivy-results.sarif
      - id: test
        uses: org/image-pipeline/test@v1
        with:
          image-ref: \${{ steps.build.outputs.image-ref }}
      - id: sign
        uses: org/image-pipeline/sign@v1
        with:
          images: \${{ steps.meta.outputs.tags }}
          digest: \${{ steps.build.outputs.digest }}
  judged:
    runs-on: ubuntu-24.04
    outputs:
      digest: \${{ steps.build.outputs.digest }}
      published: \${{ steps.publish.outputs.published }}
      signatures: \${{ steps.again.outputs.signatures }}
    steps:
      ${checkout}
      - id: build
        uses: org/image-pipeline/build@v1
        with:
          context: .
          platforms: linux/amd64,linux/arm64
          tags: |
            ghcr.io/octo/judged:1.2.3
            ghcr.io/octo/judged:latest
      - uses: org/image-pipeline/scan@v1
        with:
          image-ref: \${{ steps.build.outputs.image-ref }}
          severity: CRITICAL
          exit-code: 1
      - id: publish
        uses: org/image-pipeline/publish@v1
        with:
          image-ref: \${{ steps.build.outputs.image-ref }}
          sign: auto
          tags: |
            ghcr.io/octo/judged:1.2.3
            ghcr.io/octo/judged:latest
      - id: again
        uses: org/image-pipeline/sign@v1
        env:
          COSIGN_PRIVATE_KEY: \${{ secrets.KEY }}
          COSIGN_PASSWORD: \${{ secrets.KEY_PASSWORD }}
        with:
          image-ref: ghcr.io/octo/judged@\${{ steps.build.outputs.digest }}
          cosign-key: env://COSIGN_PRIVATE_KEY
  refused:
    runs-on: ubuntu-24.04
    steps:
      ${checkout}
      - id: build
        uses: org/image-pipeline/build@v1
        with:
          context: .
      - uses: org/image-pipeline/scan@v1
        with:
          image-ref: \${{ steps.build.outputs.image-ref }}
          severity: HIGH
          exit-code: 1
      - uses: org/image-pipeline/publish@v1
        with:
          image-ref: \${{ steps.build.outputs.image-ref }}
          sign: auto
          tags: ghcr.io/octo/refused:latest
`

test('steps of their own: pushed and then judged, judged and then pushed, and refused before anything is there', async () => {
  const { key, password } = runs.pair
  const secrets = { KEY: key, KEY_PASSWORD: password }
  const result = await run({ workflow, folder: await service(), secrets }, identity)
  const results = Object.fromEntries(Object.entries(result.jobs).map(([job, told]) => [job, told.result]))
  const failed = results.pushed !== 'success' || results.judged !== 'success'
  expect(failed ? trouble(result) : '').toBe('')
  expect(results).toEqual({ pushed: 'success', judged: 'success', refused: 'failure' })
  const { pushed, judged } = result.jobs
  const { host } = runs.site.ghcr

  const { digest = '' } = pushed?.outputs ?? {}
  expect(pushed?.outputs).toMatchObject({
    tags: `${host}/octo/pushed:main\n${host}/octo/pushed:latest`,
    gate: 'passed',
  })
  const counts = { HIGH: 1 }
  expect(JSON.parse(pushed?.outputs.findings ?? '')).toEqual({ scan: { 'linux/amd64': counts, 'linux/arm64': counts } })
  expect(JSON.parse(pushed?.outputs.signatures ?? '').subjects).toHaveLength(3)
  for (const tag of ['main', 'latest']) expect((await runs.ask('pushed').manifest(tag)).digest).toBe(digest)
  expect(await verified(`${host}/octo/pushed@${digest}`, identity)).toBe(0)
  const found = join(result.artifacts, '1', 'found')
  expect(JSON.parse(await readFile(join(found, 'sbom.spdx.json'), 'utf8'))).toMatchObject({ spdxVersion: 'SPDX-2.3' })
  expect(await readFile(join(found, 'trivy-results.sarif'), 'utf8')).toContain('CVE-2026-910002')
  expect(result.summaries['image/pushed']).toContain('CVE-2026-910002')

  const { digest: later = '' } = judged?.outputs ?? {}
  expect(judged?.outputs.published).toBe(`${host}/octo/judged:1.2.3\n${host}/octo/judged:latest`)
  for (const tag of ['1.2.3', 'latest']) expect((await runs.ask('judged').manifest(tag)).digest).toBe(later)
  // By publish/ as the workflow, by sign/ with the key.
  expect(await verified(`${host}/octo/judged@${later}`, identity)).toBe(0)
  expect((await runs.verify('judged', later)).status).toBe(0)

  await expect(runs.ask('refused').tags()).rejects.toThrow('404')
  expect(result.log).not.toContain('CANARY')
}, 200_000)
