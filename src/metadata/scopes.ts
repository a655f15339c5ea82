import { UserError } from '../core/errors.ts'
import { formatDate } from './date-format.ts'
import type { Helper, Scope, Value } from './render.ts'
import { after, type Subject } from './subject.ts'
import { isZone } from './zone.ts'

/** Takes what the user should know. */
export type Warn = (message: string) => void

/** The values of all global names; a zone that is not known is told through `warn`. */
export function globalScope(subject: Subject, warn: Warn): Scope {
  const { ref, now, commitDate } = subject
  return {
    date: dateHelper(now, warn),
    commit_date: dateHelper(commitDate, warn),
    branch: after('refs/heads/', ref),
    tag: after('refs/tags/', ref),
    sha: shortSha(subject),
    base_ref: subject.baseRef,
    is_default_branch: subject.onDefaultBranch,
    is_not_default_branch: !subject.onDefaultBranch,
  }
}

export function shortSha({ sha, shortSha }: Subject): string {
  return sha.slice(0, shortSha)
}

/** `{{date 'YYYYMMDD' tz='Europe/Berlin'}}`; ISO 8601 without a format, UTC without a zone. */
function dateHelper(instant: Date, warn: Warn): Helper {
  return ([format], named) => {
    const wrong = Object.keys(named).find((key) => key !== 'tz')
    if (wrong !== undefined)
      throw new UserError(`Unknown ${wrong} attribute`, { cure: "A date takes a format and tz='Zone/City'." })
    const zone = words(named.tz) ?? 'UTC'
    if (!isZone(zone)) warn(`The time zone ${zone} is not known; UTC is used.`)
    return formatDate(instant, words(format), zone)
  }
}

function words(value: Value): string | undefined {
  return value === undefined ? undefined : String(value)
}
