import type { Rule } from './rule.ts'
import { type Job, mapping } from './workflow.ts'

export const concurrency: Rule = {
  name: 'what publishes runs once at a time',
  check: ({ content, jobs }) =>
    jobs
      .filter((job) => writes(job) && content.concurrency === undefined && job.content.concurrency === undefined)
      .map(({ at }) => ({ at, text: 'a job that publishes, without `concurrency`: two runs at once mix their tags' })),
  bad: ['jobs:\n  a:\n    permissions:\n      packages: write # publish\n'],
}

function writes({ content }: Job): boolean {
  const { contents, packages } = mapping(content.permissions)
  return contents === 'write' || packages === 'write'
}
