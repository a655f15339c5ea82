import type { Finding, Rule } from './rule.ts'
import { type Job, mapping, type Workflow } from './workflow.ts'

/** What a token may do stands at the job that needs it, with the reason. */
export const permissions: Rule = {
  name: 'nothing is permitted on top; each job has the least, each line with its reason',
  check: (workflow) => [...onTop(workflow), ...workflow.jobs.flatMap((job) => ofJob(workflow, job))],
  bad: [
    'on: push\njobs:\n  a:\n    permissions: {}\n',
    'on: push\npermissions:\n  contents: read # why\njobs:\n  a:\n    permissions: {}\n',
    'on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n',
    'on: push\npermissions: {}\njobs:\n  a:\n    permissions: write-all\n',
    'on: push\npermissions: {}\njobs:\n  a:\n    permissions:\n      contents: read\n',
  ],
}

function onTop({ content }: Workflow): readonly Finding[] {
  if (JSON.stringify(content.permissions) === '{}') return []
  return [{ at: ['permissions'], text: 'not `permissions: {}` on top' }]
}

function ofJob({ lineAt }: Workflow, job: Job): readonly Finding[] {
  const at = [...job.at, 'permissions']
  const granted = job.content.permissions
  if (granted === undefined || granted === null || typeof granted === 'string')
    return [{ at, text: 'a job that does not name its permissions one by one' }]
  return Object.keys(mapping(granted))
    .filter((name) => !/\s#\s*\S/.test(lineAt([...at, name])))
    .map((name) => ({ at: [...at, name], text: 'a permission without a comment that gives the reason' }))
}
