import { durationText } from '../age.ts'
import type { Policy } from '../policy.ts'

/** The rules as they were understood: plain JSON, in the words of the inputs. */
export function policyWords({ classes, protectedTags, inUse, untagged, grace, allowEmpty }: Policy): unknown {
  return {
    classes: classes.map(({ name, match, keepAll, keepLast, keepNewerThan, keepPerMinor, expireAfter }) => ({
      name,
      match: match.map(({ text }) => text),
      ...(keepAll ? { keep: 'all' } : {}),
      ...(keepLast === undefined ? {} : { 'keep-last': keepLast }),
      ...(keepNewerThan === undefined ? {} : { 'keep-newer-than': durationText(keepNewerThan) }),
      ...(keepPerMinor === undefined ? {} : { 'keep-per-minor': keepPerMinor }),
      ...(expireAfter === undefined ? {} : { 'expire-after': durationText(expireAfter) }),
    })),
    protect: [...protectedTags.map(({ text }) => text), ...inUse],
    untagged,
    grace: durationText(grace),
    'allow-empty': allowEmpty,
  }
}
