import { expect, test } from '@jest/globals'
import { cycloneDxProblems } from './cyclonedx-rules.ts'
import { recording } from './recorded.ts'
import { type Json, spdxProblems } from './spdx-rules.ts'

function spdx(change: (document: Json) => void): readonly string[] {
  const document = recording('trivy.spdx.json')
  change(document)
  return spdxProblems(document)
}

function cycloneDx(change: (document: Json) => void): readonly string[] {
  const document = recording('trivy.cdx.json')
  change(document)
  return cycloneDxProblems(document)
}

test('the rules find nothing in what the generators wrote', () => {
  expect(spdxProblems(recording('trivy.spdx.json'))).toEqual([])
  expect(spdxProblems(recording('syft.spdx.json'))).toEqual([])
  expect(cycloneDxProblems(recording('trivy.cdx.json'))).toEqual([])
  expect(cycloneDxProblems(recording('syft.cdx.json'))).toEqual([])
})

test('the rules of SPDX find what is broken', () => {
  expect(spdx((one) => one.packages.splice(1, 1))).not.toEqual([])
  expect(spdx((one) => one.packages.push(one.packages[0]))).toContain('an SPDXID is there twice')
  expect(spdx((one) => delete one.documentNamespace)).toContain('documentNamespace')
  expect(spdx((one) => Object.assign(one.creationInfo, { created: '2026-01-02T03:04:05.678Z' }))).toContain('created')
  expect(spdx((one) => Object.assign(one.creationInfo, { creators: [] }))).toContain('creators')
  expect(spdx((one) => delete one.hasExtractedLicensingInfos)).not.toEqual([])
  expect(
    spdx((one) => Object.assign(one.packages[0], { checksums: [{ algorithm: 'SHA256', checksumValue: 'abc' }] })),
  ).toHaveLength(1)
  expect(spdx((one) => Object.assign(one, { vulnerabilities: [] }))).toHaveLength(1)
})

test('the rules of CycloneDX find what is broken', () => {
  expect(cycloneDx((one) => one.components.splice(0, 1))).not.toEqual([])
  expect(cycloneDx((one) => one.components.push(one.components[0]))).toContain('a bom-ref is there twice')
  expect(cycloneDx((one) => Object.assign(one, { specVersion: '1.5' }))).toContain('specVersion')
  expect(cycloneDx((one) => Object.assign(one, { serialNumber: 'urn:uuid:x' }))).toContain('serialNumber')
  expect(cycloneDx((one) => one.dependencies.push({ ref: 'nobody' }))).toHaveLength(1)
  expect(cycloneDx((one) => Object.assign(one.components[0], { type: 'image' }))).toHaveLength(1)
  expect(cycloneDx((one) => Object.assign(one.components[0], { licenses: [{ license: {} }] }))).toHaveLength(1)
})
