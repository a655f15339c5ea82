import { type Kind, type Table, type Values, WrongInput } from '../../core/input.ts'
import {
  autoBoolean,
  boolean,
  choices,
  keyValue,
  list,
  parseDuration,
  parseEach,
  rawLines,
  text,
} from '../../core/kinds.ts'
import type { OutputTable } from '../../core/shown.ts'
import { stages, type Timed, timed, usualStages } from '../../core/stage.ts'
import { imageRef } from '../../oci/image-ref.ts'
import { type Gate, parseGate } from '../gate.ts'

/** `test=10m`, one a line or with commas between: milliseconds by stage. */
const timeouts: Kind<ReadonlyMap<Timed, number>> = {
  name: 'list',
  parse: async (value) => new Map(parseEach(await list.parse(value), timeout)),
}

function timeout(item: string): readonly [stage: Timed, milliseconds: number] {
  const [stage, limit = ''] = keyValue(item) ?? []
  const known = timed.find((name) => name === stage)
  const milliseconds = /^\d/.test(limit) ? durationOf(limit) : undefined
  if (known && milliseconds !== undefined) return [known, milliseconds]
  throw new WrongInput({
    value: item,
    problem: 'is no stage with a duration',
    cure: `Write it like build=20m (s, m, h, d); known are ${timed.join(', ')}.`,
  })
}

function durationOf(text: string): number | undefined {
  try {
    return parseDuration(text)
  } catch {
    return undefined
  }
}

const gates: Kind<readonly Gate[]> = {
  name: 'lines',
  async parse(value) {
    const parsed = parseEach(await rawLines.parse(value), parseGate)
    const twice = parsed.find(({ name }, at) => parsed.findIndex((other) => other.name === name) < at)
    if (!twice) return parsed
    throw new WrongInput({ value: twice.name, problem: 'names two gates', cure: 'Give each gate a name of its own.' })
  },
}

export const inputs = {
  stages: {
    kind: choices(...stages),
    default: usualStages.join(','),
    help: 'What to do. The pipeline knows the order and what runs side by side. `prune` is never done unless it is named.',
  },
  'dry-run': {
    kind: boolean,
    default: 'false',
    help: 'Look at everything, create nothing, print every plan.',
  },
  'image-ref': {
    kind: imageRef,
    default: '',
    help: 'An image that exists already, for analyze, scan, sbom, test, secrets and sign without build: a reference, `oci-layout://folder`, `docker-archive://file.tar` or `docker-daemon://name:tag` (sign: a reference only).',
  },
  'compare-with': {
    kind: imageRef,
    default: '',
    help: 'Another image, a reference or `oci-layout://path`, e.g. the one that runs now: analyze tells what grew, scan what is new, gone or still there. One that does not exist yet fails nothing.',
  },
  config: {
    kind: text,
    default: '.github/image-pipeline.yml',
    help: 'YAML file with these same names; inputs win. On pull requests it is read from the base ref.',
  },
  environment: {
    kind: text,
    default: '',
    help: 'One of the `environments` of `config`, e.g. `prod`: what stands below its name comes before the top level of the file.',
    neverFromFile: true,
  },
  gates: {
    kind: gates,
    default: '',
    help: 'Gates of your own, `name=command` a line. They run before anything is tagged, with IMAGE_PIPELINE_LAYOUT, IMAGE_PIPELINE_DIGEST and IMAGE_PIPELINE_REPORT set; exit status 0 passes. There is no shell: `name=sh -c "…"` for one.',
    neverFromFile: true,
  },
  timeout: {
    kind: timeouts,
    default: '',
    help: 'Longest time per stage, and for `gates`, e.g. `build=20m`.',
  },
  'github-token': {
    kind: text,
    default: '',
    help: 'Reads the repository where the event does not tell, and logs in to GHCR.',
    secret: true,
    expression: '${{ github.token }}',
  },
  'report-dir': {
    kind: text,
    default: '',
    help: 'Where the reports go. Default: `image-pipeline-report` under the runner’s temp folder, or under the cache folder on a laptop: not in the checkout, which gets built.',
  },
  'sarif-upload': {
    kind: autoBoolean,
    default: 'auto',
    help: 'Send SARIF to code scanning. `auto` does where the job may, and says how where it may not; with `true` that is a failure.',
  },
  summary: {
    kind: boolean,
    default: 'true',
    help: 'Write the job summary.',
  },
  comment: {
    kind: autoBoolean,
    default: 'auto',
    help: 'One comment on the pull request, kept up to date: what changed in size and findings, and the gates that failed. `auto` on `pull_request` events where the token may write (`pull-requests: write`); `true` on every event that knows a pull request. It never fails a run.',
  },
} as const satisfies Table

export type HallInputs = Values<typeof inputs>

export const outputs: OutputTable = {
  gate: '`passed`, `failed` or `skipped`.',
  'failed-gates': 'JSON list of the gates that failed.',
  findings: 'JSON: stage → platform → severity → number; the platform "" is what belongs to none, e.g. the history.',
  report: 'Path of the HTML report, one file that loads nothing; set where the stage analyze looked into an image.',
  'report-json': 'Path of the JSON report.',
  'comment-json':
    'Path of what the pull request’s comment tells, for a workflow that may post it; set on pull requests.',
}
