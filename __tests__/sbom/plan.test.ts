import { expect, test } from '@jest/globals'
import { parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/sbom/inputs.ts'
import { plan } from '../../src/sbom/plan.ts'

const facts = { image: 'ghcr.io/octo/app', folder: '/report', created: new Date('2026-01-02T03:04:05Z') }

async function parsed(given: Readonly<Record<string, string>> = {}) {
  return parseTable(inputs, [{ read: (name) => given[name] }])
}

test('without inputs both formats are written, by trivy', async () => {
  const { values } = await parsed()
  expect(values).toEqual({ sbomFormats: ['spdx-json', 'cyclonedx-json'], sbomGenerator: 'trivy' })
})

test('a format or generator that is not known is an input mistake', async () => {
  const { mistakes } = await parsed({ 'sbom-formats': 'spdx-json,spdx-xml', 'sbom-generator': 'tern' })
  expect(mistakes).toEqual([
    expect.objectContaining({
      input: 'sbom-formats',
      value: 'spdx-xml',
      cure: expect.stringContaining('cyclonedx-json'),
    }),
    expect.objectContaining({ input: 'sbom-generator', value: 'tern', cure: expect.stringContaining('syft') }),
  ])
})

test('a list without a format is an input mistake, not an SBOM that is silently left out', async () => {
  const { mistakes } = await parsed({ 'sbom-formats': ' , ' })
  expect(mistakes).toEqual([expect.objectContaining({ input: 'sbom-formats', problem: 'names no format' })])
})

test('the plan names every file, platform by platform', async () => {
  const { values } = await parsed()
  const { files, generator } = plan(values, { ...facts, platforms: ['linux/amd64', 'linux/arm/v7'] })
  expect(generator).toBe('trivy')
  expect(files).toEqual([
    { platform: 'linux/amd64', format: 'spdx-json', path: '/report/sbom/app-linux-amd64.spdx.json' },
    { platform: 'linux/amd64', format: 'cyclonedx-json', path: '/report/sbom/app-linux-amd64.cdx.json' },
    { platform: 'linux/arm/v7', format: 'spdx-json', path: '/report/sbom/app-linux-arm-v7.spdx.json' },
    { platform: 'linux/arm/v7', format: 'cyclonedx-json', path: '/report/sbom/app-linux-arm-v7.cdx.json' },
  ])
})

test('what only the build can tell is said to be so', async () => {
  const { values } = await parsed({ 'sbom-formats': 'cyclonedx-json', 'sbom-generator': 'syft' })
  expect(plan(values, facts)).toMatchObject({
    generator: 'syft',
    formats: ['cyclonedx-json'],
    files: 'known after build',
  })
})

test('no name of an image leads out of the folder', async () => {
  const { values } = await parsed()
  for (const image of ['../../etc/passwd', 'oci-layout:///..', '/..', 'a/../..', '']) {
    const { files } = plan(values, { ...facts, image, platforms: ['../x/y'] })
    for (const { path } of files === 'known after build' ? [] : files)
      expect(path).toMatch(/^\/report\/sbom\/[a-z0-9][\w.-]*$/)
  }
})
