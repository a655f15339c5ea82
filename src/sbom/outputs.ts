import type { OutputTable } from '../core/shown.ts'

export const outputs = {
  'sbom-files':
    'Paths of the SBOMs, as JSON: platform → format → path, e.g. `{"linux/arm64":{"spdx-json":"/…/app-linux-arm64.spdx.json"}}`',
} satisfies OutputTable
