import { UserError } from '../core/errors.ts'
import type { Environment } from '../core/host.ts'

/** What the DOCKER_METADATA_* variables ask for. */
export interface Switches {
  /** Tags and the revision name the head of a pull request, not its merge commit. */
  readonly headOfPullRequest: boolean
  /** Length of `{{sha}}` and `type=sha`. */
  readonly shortSha: number
  /** Levels the annotations of the outputs are for. */
  readonly annotationLevels: readonly string[]
  /** Whether the outputs are variables of the later steps too. */
  readonly exportsVariables: boolean
}

/** @throws UserError for a value that is not understood */
export function switchesOf(env: Environment): Switches {
  return {
    headOfPullRequest: /true/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? ''),
    shortSha: shortSha(env.DOCKER_METADATA_SHORT_SHA_LENGTH),
    annotationLevels: levels(env.DOCKER_METADATA_ANNOTATIONS_LEVELS),
    exportsVariables: goBoolean('DOCKER_METADATA_SET_OUTPUT_ENV', env.DOCKER_METADATA_SET_OUTPUT_ENV, true),
  }
}

function shortSha(text: string | undefined): number {
  if (!text) return 7
  const length = Number(text)
  if (Number.isNaN(length))
    throw new UserError(`DOCKER_METADATA_SHORT_SHA_LENGTH is not a valid number: ${text}`, {
      cure: 'Set it to a number, e.g. 12, or leave it away for 7.',
    })
  return Math.max(0, length)
}

const knownLevel = /^(?:manifest|index|manifest-descriptor|index-descriptor)(?:\[[^\]]+\])?$/

/** `manifest, index`: the spaces that upstream keeps make levels no builder knows. */
function levels(text: string | undefined): readonly string[] {
  const given = (text ?? '')
    .split(/,(?![^[]*\])/)
    .map((level) => level.trim())
    .filter(Boolean)
  const wrong = given.find((level) => !knownLevel.test(level))
  if (wrong !== undefined)
    throw new UserError(`DOCKER_METADATA_ANNOTATIONS_LEVELS has a level that is not known: ${wrong}`, {
      cure: 'Known are manifest, index, manifest-descriptor, index-descriptor; a platform may follow in brackets.',
    })
  return given.length > 0 ? [...new Set(given)] : ['manifest']
}

function goBoolean(name: string, text: string | undefined, absent: boolean): boolean {
  if (!text) return absent
  if (/^(?:1|t|T|true|TRUE|True)$/.test(text)) return true
  if (/^(?:0|f|F|false|FALSE|False)$/.test(text)) return false
  throw new UserError(`${name} is no boolean: ${text}`, { cure: 'Set it to true or false.' })
}
