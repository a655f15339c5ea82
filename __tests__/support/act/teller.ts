import { parseDocument } from 'yaml'

/** Of the job that is added to a workflow. */
const teller = 'told-to-the-test'

/** The workflow with one job more, which needs all others and writes what it is told of them into a file. */
export function withTeller(workflow: string, file: string): string {
  const document = parseDocument(workflow)
  const { jobs } = document.toJS() as { readonly jobs: Readonly<Record<string, unknown>> }
  document.setIn(
    ['jobs', teller],
    document.createNode({
      needs: Object.keys(jobs),
      if: 'always()',
      'runs-on': 'ubuntu-24.04',
      steps: [{ env: { NEEDS: '${{ toJSON(needs) }}', FILE: file }, run: 'printf %s "$NEEDS" > "$FILE"' }],
    }),
  )
  return String(document)
}

/** Whether an entry of the log is the added job's. */
export function isTellers(job: string): boolean {
  return job.endsWith(`/${teller}`)
}

interface Needs {
  readonly [job: string]: { readonly result: string; readonly outputs?: Readonly<Record<string, string>> | null }
}

export function toldNeeds(text: string) {
  const needs = JSON.parse(text) as Needs
  return Object.fromEntries(
    Object.entries(needs).map(([job, { result, outputs }]) => [job, { result, outputs: outputs ?? {} }]),
  )
}
