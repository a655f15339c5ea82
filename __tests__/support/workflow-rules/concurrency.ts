import type { Rule } from './rule.ts'
import { type Job, mapping } from './workflow.ts'

export const concurrency: Rule = {
  name: 'what publishes runs once at a time',
  check: ({ content, jobs }) =>
    jobs
      .filter((job) => movesTags(job) && content.concurrency === undefined && job.content.concurrency === undefined)
      .map(({ at }) => ({ at, text: 'a job that publishes, without `concurrency`: two runs at once mix their tags' })),
  bad: ['jobs:\n  a:\n    permissions:\n      packages: write # publish\n'],
}

/** A called workflow has its own where it needs one, and a job of one platform publishes by digest alone. */
function movesTags({ content }: Job): boolean {
  const { contents, packages } = mapping(content.permissions)
  if (contents !== 'write' && packages !== 'write') return false
  const steps = Array.isArray(content.steps) ? content.steps : []
  const ofPlatform = steps.some((step) => mapping(mapping(step).with).job === 'platform')
  return content.uses === undefined && !ofPlatform
}
