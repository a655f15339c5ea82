import type { Table, Values } from '../core/input.ts'
import { choice, choices } from '../core/kinds.ts'
import { formats, generators } from './sbom.ts'

export const inputs = {
  'sbom-formats': {
    kind: choices(...formats),
    default: formats.join(','),
    help: 'What is written for each platform: `spdx-json` (SPDX 2.3), `cyclonedx-json` (CycloneDX 1.6 or newer).',
  },
  'sbom-generator': {
    kind: choice(...generators),
    default: 'trivy',
    help: 'Who lists the packages: `trivy`, from the pass that the scan makes anyway, or `syft`, which lists files too and takes longer.',
  },
} satisfies Table

export type SbomInputs = Values<typeof inputs>
