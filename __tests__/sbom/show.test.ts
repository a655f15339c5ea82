import { expect, test } from '@jest/globals'
import type { Sbom } from '../../src/sbom/sbom.ts'
import { show } from '../../src/sbom/show.ts'

const subject = `sha256:${'a'.repeat(64)}` as const

function sbom(platform: string, format: Sbom['format'], packages = 120): Sbom {
  const [spec, ending] = format === 'spdx-json' ? ['SPDX 2.3', 'spdx'] : ['CycloneDX 1.7', 'cdx']
  const path = `/report/sbom/app-${platform.replace('/', '-')}.${ending}.json`
  return { platform, subject, format, spec, path, packages }
}

test('sbom-files leads from platform and format to the file', () => {
  const documents = [
    sbom('linux/amd64', 'spdx-json'),
    sbom('linux/amd64', 'cyclonedx-json'),
    sbom('linux/arm64', 'spdx-json'),
  ]
  expect(JSON.parse(show({ generator: 'trivy 0.74.0', documents }).outputs['sbom-files'] ?? '')).toEqual({
    'linux/amd64': {
      'spdx-json': '/report/sbom/app-linux-amd64.spdx.json',
      'cyclonedx-json': '/report/sbom/app-linux-amd64.cdx.json',
    },
    'linux/arm64': { 'spdx-json': '/report/sbom/app-linux-arm64.spdx.json' },
  })
})

test('the summary has a row a platform, and says who listed the packages', () => {
  const documents = [
    sbom('linux/amd64', 'spdx-json', 120),
    sbom('linux/amd64', 'cyclonedx-json', 120),
    sbom('linux/arm64', 'spdx-json', 118),
    sbom('linux/arm64', 'cyclonedx-json', 117),
  ]
  expect(show({ generator: 'trivy 0.74.0', documents }).section).toBe(`### SBOM

| platform | packages | files |
|---|---|---|
| linux/amd64 | 120 | \`app-linux-amd64.spdx.json\` (SPDX 2.3)<br>\`app-linux-amd64.cdx.json\` (CycloneDX 1.7) |
| linux/arm64 | 118 / 117 | \`app-linux-arm64.spdx.json\` (SPDX 2.3)<br>\`app-linux-arm64.cdx.json\` (CycloneDX 1.7) |

Listed by trivy 0.74.0.
`)
})

test('nothing written, nothing told', () => {
  expect(show({ generator: 'trivy 0.74.0', documents: [] })).toMatchObject({ outputs: {}, section: '' })
})
