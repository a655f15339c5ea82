import { inputs as analyze } from '../../analyze/inputs.ts'
import { outputs as analyzeOutputs } from '../../analyze/outputs.ts'
import { inputs as build } from '../../build/inputs.ts'
import { outputs as buildOutputs } from '../../build/outputs.ts'
import type { Table } from '../../core/input.ts'
import type { OutputTable } from '../../core/shown.ts'
import { inputs as history } from '../../history/inputs.ts'
import { inputs as lint } from '../../lint/inputs.ts'
import { inputs as metadata } from '../../metadata/inputs.ts'
import { outputs as metadataOutputs } from '../../metadata/outputs.ts'
import { inputs as prune } from '../../prune/inputs.ts'
import { outputs as pruneOutputs } from '../../prune/outputs.ts'
import { inputs as publish } from '../../publish/inputs.ts'
import { outputs as publishOutputs } from '../../publish/outputs.ts'
import { inputs as registry } from '../../registry/inputs.ts'
import { inputs as sbom } from '../../sbom/inputs.ts'
import { outputs as sbomOutputs } from '../../sbom/outputs.ts'
import { inputs as scan } from '../../scan/inputs.ts'
import { outputs as scanOutputs } from '../../scan/outputs.ts'
import { inputs as secrets } from '../../secrets/inputs.ts'
import { outputs as secretsOutputs } from '../../secrets/outputs.ts'
import { inputs as sign } from '../../sign/inputs.ts'
import { outputs as signOutputs } from '../../sign/outputs.ts'
import { inputs as telemetry } from '../../telemetry/inputs.ts'
import { inputs as test } from '../../test/inputs.ts'
import { inputs as tools } from '../../tools/inputs.ts'
import { inputs as parts } from '../parts/inputs.ts'
import { outputs as partsOutputs } from '../parts/outputs.ts'
import { inputs as every, outputs as everyOutputs } from './inputs.ts'

/** Two rooms, one heading: what is told of runs. */
const monitoring = { ...history, ...telemetry } as const satisfies Table

/** Every room's table under the heading the README gives it. */
export const inputTables = {
  every,
  metadata,
  registry,
  lint,
  secrets,
  build,
  analyze,
  scan,
  sbom,
  test,
  publish,
  sign,
  prune,
  monitoring,
  tools,
  parts,
} as const satisfies Record<string, Table>

/** What the README and `--help` call the groups. */
export const headings: Readonly<Record<keyof typeof inputTables, string>> = {
  every: 'Every stage',
  metadata: 'Tags, labels, annotations',
  registry: 'Registries',
  lint: 'Dockerfile',
  secrets: 'Secrets in the history and in the layers',
  build: 'Build',
  analyze: 'Size',
  scan: 'Vulnerabilities',
  sbom: 'SBOM',
  test: 'Test',
  publish: 'Publish',
  sign: 'Sign and attest',
  prune: 'Prune',
  monitoring: 'Monitoring',
  tools: 'Tools',
  parts: 'Several jobs for one image',
}

export const outputTables = {
  every: everyOutputs,
  metadata: metadataOutputs,
  secrets: secretsOutputs,
  build: buildOutputs,
  analyze: analyzeOutputs,
  scan: scanOutputs,
  sbom: sbomOutputs,
  publish: publishOutputs,
  sign: signOutputs,
  prune: pruneOutputs,
  parts: partsOutputs,
} as const satisfies Record<string, OutputTable>

/** All inputs in one table: what action.yml lists and the doors read. */
export const table = {
  ...every,
  ...metadata,
  ...registry,
  ...lint,
  ...secrets,
  ...build,
  ...analyze,
  ...scan,
  ...sbom,
  ...test,
  ...publish,
  ...sign,
  ...prune,
  ...monitoring,
  ...tools,
  ...parts,
} as const satisfies Table

export const outputTable: OutputTable = Object.assign({}, ...Object.values(outputTables))
