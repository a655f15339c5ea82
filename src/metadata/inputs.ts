import type { Kind, Table, Values } from '../core/input.ts'
import { text, verbatim } from '../core/kinds.ts'
import { context } from './context.ts'
import { flavor } from './flavor.ts'
import { images } from './images.ts'
import { pairs } from './pairs.ts'
import { rules } from './rules.ts'

/** Spaces count: `, ` is one. */
const separator: Kind<string> = { name: verbatim.name, parse: (value) => (value === '' ? '\n' : value) }

const bakeTarget: Kind<string> = {
  name: text.name,
  parse: (value) => value.trim() || 'docker-metadata-action',
}

/** docker/metadata-action's inputs, parsed as it parses them. */
export const inputs = {
  images: {
    kind: images,
    default: '',
    help: 'Images to publish, e.g. `ghcr.io/owner/name`: one a line, with `name=…,enable=…` where one is conditional.',
  },
  tags: {
    kind: rules,
    default: '',
    help: 'Tag rules, one a line: `type=schedule|semver|pep440|match|edge|ref|raw|sha` and their attributes. Without any: schedule, branch, tag and pull request.',
  },
  flavor: {
    kind: flavor,
    default: '',
    help: 'What all tags share: `latest=auto|true|false`, `prefix=…`, `suffix=…`, each of the two with `,onlatest=true`.',
  },
  labels: { kind: pairs, default: '', help: 'Labels of the image besides the OCI ones, `key=value`, one a line.' },
  annotations: {
    kind: pairs,
    default: '',
    help: 'Annotations of the image besides the OCI ones, `key=value`, one a line.',
  },
  'sep-tags': { kind: separator, default: '', help: 'Stands between the tags of the output; a newline by default.' },
  'sep-labels': {
    kind: separator,
    default: '',
    help: 'Stands between the labels of the output; a newline by default.',
  },
  'sep-annotations': {
    kind: separator,
    default: '',
    help: 'Stands between the annotations of the output; a newline by default.',
  },
  'bake-target': {
    kind: bakeTarget,
    default: 'docker-metadata-action',
    help: 'Target of the bake files that carry tags, labels and annotations.',
  },
  'metadata-context': {
    kind: context,
    default: '',
    help: "Where ref and commit come from: `workflow` (the event; default in Actions) or `git` (the checkout's HEAD; default elsewhere).",
  },
} satisfies Table

export type MetadataInputs = Values<typeof inputs>
