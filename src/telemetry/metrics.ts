import { attributes, nanoseconds, resourceOf, scope } from './attributes.ts'
import type { Settings } from './settings.ts'
import type { Told } from './told.ts'

/** OTLP's word for figures that count since the one before, not since a beginning: a run has no other runs. */
const delta = 1

/** Seconds between which a run's time is counted. */
const bounds = [1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600]

type Labels = Parameters<typeof attributes>[0]

/** The body of a request to `/v1/metrics`. */
export function metricsOf(told: Told, settings: Settings): object {
  const { began, ended, tasks, sizes, findings, build, image, result, pipeline, ref } = told
  const resource = attributes(resourceOf(told, settings))
  const times = { startTimeUnixNano: nanoseconds(began), timeUnixNano: nanoseconds(ended) }
  // Branches and tags are few; a pull request is a series of its own for a day.
  const of = { 'container.image.name': image.name, 'vcs.ref.head.name': ref.replace(/^refs\/(?:heads|tags)\//, '') }
  const gauge = (name: string, unit: string, description: string, points: readonly (readonly [Labels, number])[]) =>
    points.length === 0
      ? []
      : [
          {
            name,
            unit,
            description,
            gauge: {
              dataPoints: points.map(([labels, value]) => ({
                ...times,
                attributes: attributes({ ...of, ...labels }),
                ...(unit === 's' ? { asDouble: value } : { asInt: String(Math.round(value)) }),
              })),
            },
          },
        ]
  const sizePoints = Object.entries(sizes).flatMap(([platform, kinds]) =>
    Object.entries(kinds).map(
      ([kind, bytes]) => [{ 'image_pipeline.platform': platform, 'image_pipeline.size': kind }, bytes] as const,
    ),
  )
  const findingPoints = Object.entries(findings).flatMap(([stage, platforms]) =>
    Object.entries(platforms).flatMap(([platform, severities]) =>
      Object.entries(severities).map(
        ([severity, count]) =>
          [
            {
              'cicd.pipeline.task.name': stage,
              'image_pipeline.platform': platform,
              'image_pipeline.severity': severity.toLowerCase(),
            },
            count,
          ] as const,
      ),
    ),
  )
  const metrics = [
    runDuration(
      (ended - began) / 1000,
      {
        'cicd.pipeline.name': pipeline,
        'cicd.pipeline.run.state': 'executing',
        'cicd.pipeline.result': result,
        'error.type': result === 'success' ? undefined : result,
      },
      times,
    ),
    ...gauge('image_pipeline.image.size', 'By', 'Bytes of the image', sizePoints),
    ...gauge('image_pipeline.build.duration', 's', 'Time of the build', build ? [[{}, build.seconds]] : []),
    ...gauge(
      'image_pipeline.build.steps',
      '{step}',
      'Steps of the Dockerfile',
      build
        ? [
            [{ 'image_pipeline.cached': 'yes' }, build.cached],
            [{ 'image_pipeline.cached': 'no' }, build.total - build.cached],
          ]
        : [],
    ),
    ...gauge(
      'image_pipeline.task.duration',
      's',
      'Time of a stage',
      tasks.map(({ name, seconds }) => [{ 'cicd.pipeline.task.name': name }, seconds] as const),
    ),
    ...gauge('image_pipeline.findings', '{finding}', 'What the stages found', findingPoints),
  ]
  return { resourceMetrics: [{ resource: { attributes: resource }, scopeMetrics: [{ scope, metrics }] }] }
}

/** OpenTelemetry's own metric for CI/CD: a histogram, here with the one run in it. */
function runDuration(seconds: number, labels: Labels, times: object): object {
  const bucket = bounds.findIndex((bound) => seconds <= bound)
  const at = bucket < 0 ? bounds.length : bucket
  return {
    name: 'cicd.pipeline.run.duration',
    unit: 's',
    description: 'Time of a run',
    histogram: {
      aggregationTemporality: delta,
      dataPoints: [
        {
          ...times,
          attributes: attributes(labels),
          count: '1',
          sum: seconds,
          min: seconds,
          max: seconds,
          explicitBounds: bounds,
          bucketCounts: [...bounds, 0].map((_, place) => (place === at ? '1' : '0')),
        },
      ],
    },
  }
}
