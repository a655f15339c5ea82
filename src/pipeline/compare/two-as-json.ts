import { reportedComparison } from '../../analyze/compare/report-comparison.ts'
import type { OpenedSide } from './sides.ts'
import type { Two } from './two.ts'

/** A stable shape that other tools may read. */
export function twoAsJson({ a, b, platforms, onlyA, onlyB, bandwidth, held }: Two): object {
  return {
    version: 1,
    a: sideAsJson(a),
    b: sideAsJson(b),
    bandwidth,
    platforms: platforms.map((comparison) => ({
      ...reportedComparison(comparison),
      pullSeconds: {
        before: (comparison.before.compressed * 8) / bandwidth,
        after: (comparison.after.compressed * 8) / bandwidth,
      },
    })),
    onlyA,
    onlyB,
    budgets: held,
  }
}

function sideAsJson({ text, image, run }: OpenedSide): object {
  const healthy = [...(run?.healthy ?? [])].map(([platform, services]) => [platform, Object.fromEntries(services)])
  return {
    text,
    digest: image.layout.root.digest,
    ...(run ? { buildSeconds: run.build, steps: run.steps, healthyMilliseconds: Object.fromEntries(healthy) } : {}),
  }
}
