import { join } from 'node:path'
import type { Host } from '../core/host.ts'
import type { Layout } from '../oci/layout.ts'
import { platformSlug } from '../oci/platform.ts'
import type { Tool } from '../tools/tool.ts'
import { convert } from '../trivy/convert.ts'
import type { Pass } from '../trivy/report.ts'
import { subjectsOf } from '../trivy/subject.ts'
import { makeView } from '../trivy/view.ts'
import { allOf } from './all-of.ts'
import type { SbomPlan } from './plan.ts'
import type { Format } from './sbom.ts'
import { type Subject, subjectOf } from './subject.ts'
import { runSyft } from './syft.ts'

/** What a generator wrote, under the names it gave. */
export interface Draft {
  readonly subject: Subject
  readonly format: Format
  readonly path: string
}

/** As `trivy convert --format` names them. */
const conversions = { 'spdx-json': 'spdx-json', 'cyclonedx-json': 'cyclonedx' } as const

export async function draftsByTrivy(
  plan: SbomPlan,
  passes: readonly Pass[],
  folder: string,
  tool: Tool,
  host: Host,
): Promise<readonly Draft[]> {
  const work = passes.flatMap((pass) => {
    const subject = subjectOf(plan.image, pass.platform, pass.subject.digest, plan.created)
    return plan.formats.map((format) => async () => {
      const path = join(folder, `${platformSlug(pass.platform)}.${format}`)
      await convert(pass, conversions[format], path, tool, host)
      return { subject, format, path }
    })
  })
  return allOf(work)
}

export async function draftsBySyft(
  plan: SbomPlan,
  layout: Layout,
  folder: string,
  tool: Tool,
  host: Host,
): Promise<readonly Draft[]> {
  const images = await subjectsOf(layout)
  const work = images.map((image) => async () => {
    const subject = subjectOf(plan.image, image.platform, image.manifest.digest, plan.created)
    const own = join(folder, platformSlug(image.platform))
    const files = new Map(plan.formats.map((format) => [format, join(own, format)]))
    const view = await makeView(join(own, 'image'), layout, image)
    await runSyft({ view, subject, files, folder: own }, tool, host)
    return [...files].map(([format, path]) => ({ subject, format, path }))
  })
  return (await allOf(work)).flat()
}
