import { inputs as analyze } from '../../analyze/inputs.ts'
import { inputs as build } from '../../build/inputs.ts'
import type { Table, Values } from '../../core/input.ts'
import { text } from '../../core/kinds.ts'
import { inputs as metadata } from '../../metadata/inputs.ts'
import { inputs as publish } from '../../publish/inputs.ts'
import { inputs as scan } from '../../scan/inputs.ts'
import { inputs as every } from '../inputs/inputs.ts'
import { verifyTable } from '../verify/inputs.ts'

/** What `image-pipeline promote REF --to …` understands beside what `verify` does. */
const own = {
  'image-ref': {
    kind: text,
    default: '',
    help: 'The image: a reference by its tag, which is asked for once, or by its digest.',
  },
  to: {
    kind: text,
    default: '',
    help: 'Where it goes: an environment of `config`, e.g. `prod`, or a reference with a tag, e.g. `ghcr.io/owner/name:stable`.',
  },
  'dry-run': {
    ...every['dry-run'],
    help: 'Look at everything, copy nothing, move no tag, and tell what would be done.',
  },
  config: every.config,
} as const satisfies Table

/** What an environment says of its images; each can be given here too. */
const demanded = {
  images: { ...metadata.images, help: 'Repositories it goes to, one a line. Default: where it lies already.' },
  tags: {
    ...metadata.tags,
    help: 'Its tags there: `type=raw,value=stable`, and `type=semver,pattern={{version}}` of the version that the image’s label `org.opencontainers.image.version` tells.',
  },
  flavor: metadata.flavor,
  'guard-latest': publish['guard-latest'],
  platforms: { ...build.platforms, help: 'Platforms that the image must have.' },
  'max-compressed': analyze['max-compressed'],
  'max-layers': analyze['max-layers'],
  'scan-severity': {
    ...scan['scan-severity'],
    help: 'Severities that the attested scan may not have. The others are shown.',
  },
  'scan-ignore-unfixed': scan['scan-ignore-unfixed'],
  'scan-ignore-file': {
    ...scan['scan-ignore-file'],
    help: 'For the end of life of a system; what else was ignored was so when the image was scanned.',
  },
  'scan-fail': scan['scan-fail'],
} as const satisfies Table

export const promoteTable = { ...own, ...demanded, ...verifyTable } as const satisfies Table

export type PromoteInputs = Values<typeof promoteTable>

/** What a config file never says here: which image, where to, and whose signature is believed. */
export const doorOnly: readonly string[] = [...Object.keys(own), 'key', 'identity', 'issuer']
