import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { choice, choices } from '../core/kinds.ts'
import { type Format, formats, generators } from './sbom.ts'

const some = choices(...formats)

const formatList: Kind<readonly Format[]> = {
  name: some.name,
  async parse(value) {
    const chosen = await some.parse(value)
    if (chosen.length > 0) return chosen
    throw new WrongInput({ value, problem: 'names no format', cure: `Known are: ${formats.join(', ')}.` })
  },
}

export const inputs = {
  'sbom-formats': {
    kind: formatList,
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
