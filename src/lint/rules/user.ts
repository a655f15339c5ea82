import { expand } from '../dockerfile/scope.ts'
import type { Found, Rule } from './rule.ts'

export const user: Rule = {
  id: 'IP012',
  name: 'the container does not run as root',
  aliases: ['DL3002'],
  check: ({ dockerfile: { final, target }, image }): readonly Found[] => {
    const last = final.flatMap(({ steps }) => steps).findLast(({ instruction }) => instruction.keyword === 'USER')
    if (!target) return []
    const named = last && expand(last.instruction.text.text, last.scope)
    const place = { stage: last?.stage ?? target, instruction: last?.instruction ?? target.from }
    const cure = {
      fix: 'Make a user, and name it by its number: Kubernetes knows no names.',
      lines: ['RUN useradd --uid 10001 --no-create-home app', 'USER 10001:10001'],
    }
    if (image) {
      // Whoever wrote it down meant it; the base's own is root where nobody names another one.
      if (!isRoot(image.config.user)) return []
      const which = image.config.user === '' ? 'no user is named' : 'its user is root'
      return [{ ...place, severity: 'warning', reason: `the container runs as root: ${which}`, ...cure }]
    }
    if (last) {
      if (named === undefined || !isRoot(named)) return []
      return [{ ...place, severity: 'warning', reason: 'the last USER is root', ...cure }]
    }
    return [{ ...place, severity: 'info', reason: 'no USER: it is root unless the base image names one', ...cure }]
  },
}

function isRoot(user: string): boolean {
  return /^(?:|root|0+)(?::.*)?$/.test(user.trim())
}
