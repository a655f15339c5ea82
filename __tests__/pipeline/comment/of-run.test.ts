import { expect, test } from '@jest/globals'
import { dataOf, keyOf } from '../../../src/pipeline/comment/of-run.ts'
import { makeReport, type Report } from '../../../src/pipeline/report/report.ts'
import type { CheckName, Outcome, ServiceResult } from '../../../src/test/tested.ts'
import { inputsOf } from '../../support/comment-inputs.ts'

const inputs = await inputsOf({ images: 'ghcr.io/octo/app' })
const digest = `sha256:${'a'.repeat(64)}` as const

function reported(more: Partial<Report> = {}): Report {
  return { ...makeReport(), image: { name: 'ghcr.io/octo/app', digest }, ...more }
}

const data = (report: Report, redact = (text: string) => text) => dataOf(report, inputs, undefined, redact)

test('sizes are those of the output, beside those of the image that it is compared with', () => {
  const size = { 'linux/amd64': { compressed: 50, uncompressed: 99 }, 'linux/arm64': { compressed: 48 } }
  const before = { name: 'ghcr.io/octo/app:main', bytes: new Map([['linux/amd64', 40]]) }
  const told = dataOf(reported({ outputs: { size: JSON.stringify(size) } }), inputs, before, (text) => text)
  expect(told.comparedWith).toBe('ghcr.io/octo/app:main')
  expect(told.sizes).toEqual([
    { platform: 'linux/amd64', bytes: 50, before: 40 },
    { platform: 'linux/arm64', bytes: 48 },
  ])
})

test('new findings are those that the scan told', () => {
  const finding = { severity: 'HIGH', id: 'CVE-2026-1', package: 'libx', installed: '1', fixedIn: '2', title: 'more' }
  const comparedWith = { reference: 'r:main', platforms: [], added: 400, gone: 2, still: 3 }
  const told = data(
    reported({ stages: { scan: { comparedWith: { ...comparedWith, addedFindings: Array(300).fill(finding) } } } }),
  )
  expect(told.findings).toMatchObject({ comparedWith: 'r:main', added: 400, gone: 2, still: 3 })
  expect(told.findings?.worst).toHaveLength(50)
  expect(told.findings?.worst[0]).toEqual({ ...finding, title: undefined })
})

test('failed gates come first, each with its reason', () => {
  const verdicts = [
    { gate: 'lint', passed: true },
    { gate: 'scan', passed: false, reason: 'CVE-2026-1\nin libx' },
  ]
  expect(data(reported({ verdicts })).gates).toEqual([
    { gate: 'scan', passed: false, reason: 'CVE-2026-1 in libx' },
    { gate: 'lint', passed: true, reason: '' },
  ])
})

test('tests are counted by service and platform, and by structure test; what was skipped is none', () => {
  const service = (outcome: Outcome, check: CheckName = 'healthy'): ServiceResult => ({
    service: 'gateway',
    platform: 'linux/amd64',
    emulated: false,
    passed: outcome !== 'fail',
    checks: [{ check, outcome, reason: 'exited with 1', seconds: 1 }],
  })
  const structure = [{ name: 'has it', platform: 'linux/arm64', outcome: 'fail', reason: 'it has not' }]
  const services = [service('pass'), service('fail'), service('skip')]
  expect(data(reported({ stages: { test: { services, structure } } })).tests).toEqual({
    passed: 1,
    failed: 2,
    failures: [
      { test: 'gateway', platform: 'linux/amd64', reason: 'healthy: exited with 1' },
      { test: 'has it', platform: 'linux/arm64', reason: 'it has not' },
    ],
  })
  expect(data(reported({ stages: { test: { services: [service('skip')], structure: [] } } })).tests).toBeUndefined()
})

test('a run that broke down tells how, in a line', () => {
  const told = data(reported({ error: 'Error: no space\n    at x', headline: 'failed: no space' }))
  expect(told.broken).toBe('failed: no space')
})

test('no secret is in it, not even one that is cut', () => {
  const secret = `s${'3'.repeat(400)}`
  const verdicts = [{ gate: 'own', passed: false, reason: `${'x'.repeat(200)} ${secret}` }]
  const told = JSON.stringify(data(reported({ verdicts }), (text) => text.replaceAll(secret, '***')))
  expect(told).not.toContain('333')
})

test('the key is that of the image, whatever became of it, and another image has another', async () => {
  const key = keyOf(inputs)
  expect(key).toMatch(/^[0-9a-f]{16}$/)
  expect(data({ ...makeReport(), error: 'x', headline: 'failed: x' })).toMatchObject({ key, image: 'ghcr.io/octo/app' })
  expect(keyOf(await inputsOf({ images: 'ghcr.io/octo/app', tags: 'type=raw,value=other' }))).toBe(key)
  for (const other of [{ images: 'ghcr.io/octo/other' }, { images: 'ghcr.io/octo/app', target: 'debug' }])
    expect(keyOf(await inputsOf(other))).not.toBe(key)
})

test('of an image that exists the tag and the digest, which change from run to run, are no part of the key', async () => {
  const key = async (ref: string) => keyOf(await inputsOf({ stages: 'scan', 'image-ref': ref }))
  expect(await key(`ghcr.io/octo/app@${digest}`)).toBe(await key('ghcr.io/octo/app:pr-7'))
})
