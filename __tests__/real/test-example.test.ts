import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import type { Layout } from '../../src/oci/layout.ts'
import { buildExample } from '../support/example-image.ts'
import { outcomes } from '../support/outcomes.ts'
import { tested } from '../support/tested.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
let layout: Layout
let services = ''

beforeAll(async () => {
  layout = await buildExample(parts)
  const config = parse(await readFile('examples/api-gateway/image-pipeline.yml', 'utf8')) as Record<string, string>
  services = config['test-services'] ?? ''
}, 180_000)

test('all eleven services of examples/api-gateway on linux/amd64: every check passes, read-only too', async () => {
  const result = await tested(
    layout,
    { 'test-services': services, 'test-platforms': 'linux/amd64', 'test-read-only': 'require' },
    parts,
  )
  expect(result.services).toHaveLength(11)
  for (const service of result.services) {
    expect([service.service, outcomes(service)]).toEqual([
      service.service,
      {
        starts: 'pass',
        healthy: 'pass',
        answers: 'pass',
        'non-root': 'pass',
        stops: 'pass',
        'read-only': 'pass',
      },
    ])
    expect(service.healthyMilliseconds).toBeGreaterThan(0)
  }
  expect(result.verdict).toEqual({ gate: 'test', passed: true })
}, 180_000)

test('all eleven on linux/arm64, emulated: all but the stop', async () => {
  const result = await tested(
    layout,
    { 'test-services': services, 'test-platforms': 'linux/arm64', 'test-read-only': 'off' },
    parts,
  )
  expect(result.services).toHaveLength(11)
  for (const service of result.services) {
    expect(service.emulated).toBe(true)
    expect([service.service, outcomes(service)]).toEqual([
      service.service,
      { starts: 'pass', healthy: 'pass', answers: 'pass', 'non-root': 'pass', stops: 'skip' },
    ])
  }
  expect(result.verdict).toEqual({ gate: 'test', passed: true })
}, 400_000)
