import { inputs as build } from '../build/inputs.ts'
import { outputs as buildOutputs } from '../build/outputs.ts'
import type { Table } from '../core/input.ts'
import type { OutputTable } from '../core/shown.ts'
import { inputs as metadata } from '../metadata/inputs.ts'
import { outputs as metadataOutputs } from '../metadata/outputs.ts'
import { inputs as publish } from '../publish/inputs.ts'
import { outputs as publishOutputs } from '../publish/outputs.ts'
import { inputs as registry } from '../registry/inputs.ts'
import { inputs as every, outputs as everyOutputs } from './inputs.ts'

/** Every room's table under the heading the README gives it. */
export const inputTables = { every, metadata, registry, build, publish } as const satisfies Record<string, Table>

/** What the README and `--help` call the groups. */
export const headings: Readonly<Record<keyof typeof inputTables, string>> = {
  every: 'Every stage',
  metadata: 'Tags, labels, annotations',
  registry: 'Registries',
  build: 'Build',
  publish: 'Publish',
}

export const outputTables = {
  every: everyOutputs,
  metadata: metadataOutputs,
  build: buildOutputs,
  publish: publishOutputs,
} as const satisfies Record<string, OutputTable>

/** All inputs in one table: what action.yml lists and the doors read. */
export const table = { ...every, ...metadata, ...registry, ...build, ...publish } as const satisfies Table

export const outputTable: OutputTable = Object.assign({}, ...Object.values(outputTables))
