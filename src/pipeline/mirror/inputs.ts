import { inputs as build } from '../../build/inputs.ts'
import { platformList } from '../../build/platform-list.ts'
import type { Table, Values } from '../../core/input.ts'
import { choices } from '../../core/kinds.ts'
import { inputs as registry } from '../../registry/inputs.ts'
import { inputs as scan } from '../../scan/inputs.ts'
import { inputs as tools } from '../../tools/inputs.ts'
import { toolNames } from '../../tools/tool.ts'
import { inputs as every } from '../inputs/inputs.ts'

/** What a mirror can hold. */
const wares = [...toolNames, 'database', 'java-database', 'buildkit', 'binfmt'] as const

export type Ware = (typeof wares)[number]

/** What `image-pipeline mirror DIR` understands. */
export const mirrorTable = {
  platform: {
    kind: platformList,
    default: 'linux/amd64,linux/arm64',
    help: 'The machines that the mirror is for.',
  },
  include: {
    kind: choices(...wares),
    default: wares.join(','),
    help: `What is mirrored: ${wares.map((name) => `\`${name}\``).join(', ')}.`,
  },
  tools: tools.tools,
  'tools-mirror': {
    ...tools['tools-mirror'],
    help: 'Another mirror, from which this one is filled: a base URL or a `file://` folder. Default: GitHub and the registries.',
  },
  'scan-db-repository': scan['scan-db-repository'],
  'driver-opts': {
    ...build['driver-opts'],
    help: 'Only `image=NAME@sha256:…` is read: another BuildKit than the pinned one, for pipelines that name it by the same input.',
  },
  ...registry,
  'github-token': every['github-token'],
} as const satisfies Table

export type MirrorInputs = Values<typeof mirrorTable>
