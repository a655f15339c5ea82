import { attributes, nanoseconds, resourceOf, scope } from './attributes.ts'
import type { Settings } from './settings.ts'
import type { Task, Told } from './told.ts'
import type { TraceContext } from './trace-context.ts'

/** OTLP's span kinds and status codes. */
const kinds = { internal: 1, server: 2 } as const
const failed = 2

const taskTypes: Readonly<Record<string, string>> = {
  build: 'build',
  publish: 'deploy',
  ...Object.fromEntries(['lint', 'secrets', 'analyze', 'scan', 'test', 'gates'].map((stage) => [stage, 'test'])),
}

/** The body of a request to `/v1/traces`: a span for the run, and one below it for each stage. */
export function tracesOf(
  told: Told,
  settings: Settings,
  { traceId, parent }: TraceContext,
  spanId: () => string,
): object {
  const { run, ref, commit, change, result, reason, image } = told
  const root = spanId()
  const resource = attributes({
    ...resourceOf(told, settings),
    'cicd.pipeline.run.id': run.id,
    'cicd.pipeline.run.url.full': run.url,
    'vcs.ref.head.name': ref.replace(/^refs\/(?:heads|tags)\//, ''),
    'vcs.ref.head.type': ref.startsWith('refs/tags/') ? 'tag' : ref.startsWith('refs/heads/') ? 'branch' : '',
    'vcs.ref.head.revision': commit,
    'vcs.change.id': change,
  })
  const whole = {
    traceId,
    spanId: root,
    ...(parent === '' ? {} : { parentSpanId: parent }),
    flags: 1,
    name: `RUN ${told.pipeline}`,
    kind: kinds.server,
    startTimeUnixNano: nanoseconds(told.began),
    endTimeUnixNano: nanoseconds(told.ended),
    attributes: attributes({
      'cicd.pipeline.name': told.pipeline,
      'cicd.pipeline.run.id': run.id,
      'cicd.pipeline.result': result,
      'cicd.pipeline.action.name': 'RUN',
      'error.type': result === 'success' ? undefined : result,
      'container.image.name': image.name,
      'container.image.tags': image.tags,
      'container.image.repo_digests': image.digest === '' ? [] : [`${image.name}@${image.digest}`],
      'oci.manifest.digest': image.digest,
      'image_pipeline.platforms': Object.keys(told.sizes),
    }),
    status: result === 'success' ? {} : { code: failed, message: reason.slice(0, 500) },
  }
  const parts = told.tasks.map((task) => ({
    traceId,
    spanId: spanId(),
    parentSpanId: root,
    flags: 1,
    name: task.name,
    kind: kinds.internal,
    startTimeUnixNano: nanoseconds(task.began),
    endTimeUnixNano: nanoseconds(task.ended),
    attributes: attributes(taskAttributes(task, told)),
    status: task.result === 'failure' ? { code: failed } : {},
  }))
  return { resourceSpans: [{ resource: { attributes: resource }, scopeSpans: [{ scope, spans: [whole, ...parts] }] }] }
}

function taskAttributes(task: Task, { run, build }: Told) {
  const steps = task.name === 'build' && build ? build : undefined
  return {
    'cicd.pipeline.task.name': task.name,
    'cicd.pipeline.task.run.id': [run.id, run.attempt, task.name].filter(Boolean).join('.'),
    'cicd.pipeline.task.run.url.full': run.url,
    'cicd.pipeline.task.type': taskTypes[task.name],
    'cicd.pipeline.task.run.result': task.result,
    'error.type': task.result === 'failure' ? 'failure' : undefined,
    'image_pipeline.busy': task.seconds,
    'image_pipeline.build.steps': steps?.total,
    'image_pipeline.build.steps.cached': steps?.cached,
  }
}
