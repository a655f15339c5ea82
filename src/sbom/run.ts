import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { realFolder } from '../core/real-folder.ts'
import { replaceFile } from '../core/replace-file.ts'
import type { Layout } from '../oci/layout.ts'
import type { Tool, Tools } from '../tools/tool.ts'
import type { Pass } from '../trivy/report.ts'
import { allOf } from './all-of.ts'
import { nameCycloneDx } from './cyclonedx.ts'
import { type Draft, draftsBySyft, draftsByTrivy } from './drafts.ts'
import { type Item, itemsOf, readGenerated, textOf } from './generated.ts'
import { makerName } from './maker.ts'
import { filesOf, type SbomPlan } from './plan.ts'
import type { Format, Sbom, Sboms } from './sbom.ts'
import { nameSpdx } from './spdx.ts'

/**
 * Writes the SBOMs of all platforms, side by side; each file is whole or not there.
 *
 * @param source what the packages are read from: the pass that the scan made, for trivy; the image itself, for syft
 * @throws BrokenSbom for what a generator did not write, wrote by half, or wrote about another image
 * @throws UserError for a platform that the image lacks, ToolError
 */
export async function run(plan: SbomPlan, source: readonly Pass[] | Layout, tools: Tools, host: Host): Promise<Sboms> {
  const tool = await tools.get(plan.generator)
  const folder = join(await host.tempDir(), `sbom-${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const drafts =
    'root' in source
      ? await draftsBySyft(plan, source, folder, tool, host)
      : await draftsByTrivy(plan, source, folder, tool, host)
  checkPlatforms(plan, drafts)
  const named = await allOf(drafts.map((draft) => () => nameDraft(draft, tool)))
  await realFolder(dirname(plan.folder), basename(plan.folder))
  const documents = await allOf(named.map((one) => () => write(plan, one)))
  const generator = makerName(tool)
  for (const { platform, spec, packages, path } of documents)
    host.log.info(`${platform}: ${packages} packages in ${spec}, listed by ${generator}: ${path}`)
  return { generator, documents }
}

function checkPlatforms({ files }: SbomPlan, drafts: readonly Draft[]): void {
  const there = new Set(drafts.map(({ subject }) => subject.platform))
  const missing = files === 'known after build' ? [] : files.filter(({ platform }) => !there.has(platform))
  if (missing.length === 0 && there.size > 0) return
  const names = [...new Set(missing.map(({ platform }) => platform))].join(', ')
  throw new UserError(
    `there is no SBOM for ${names || 'any platform'}: the image has ${[...there].join(', ') || 'no platform'}`,
    {
      cure: 'Build the platforms that are to be described, or name those that are there.',
    },
  )
}

const namers: Readonly<Record<Format, typeof nameSpdx>> = { 'spdx-json': nameSpdx, 'cyclonedx-json': nameCycloneDx }

interface Named {
  readonly draft: Draft
  readonly document: Item
}

async function nameDraft(draft: Draft, tool: Tool): Promise<Named> {
  const { subject, format, path } = draft
  const written = await readGenerated(path, `the ${format} of ${subject.platform} by ${makerName(tool)}`)
  return { draft, document: namers[format](written, subject, tool) }
}

async function write(plan: SbomPlan, { draft, document }: Named): Promise<Sbom> {
  const { format, subject } = draft
  const { platform, digest } = subject
  const path = filesOf(plan, platform).find((file) => file.format === format)?.path
  if (path === undefined) throw new Error(`${format} was not planned`)
  await replaceFile(path, document)
  return { platform, subject: digest, format, spec: specOf(document), path, packages: countPackages(document) }
}

function specOf({ spdxVersion, specVersion }: Item): string {
  return specVersion === undefined ? textOf(spdxVersion).replace('-', ' ') : `CycloneDX ${textOf(specVersion)}`
}

/** The image itself is the first package of an SPDX document, and none of a CycloneDX one's components. */
function countPackages({ packages, components }: Item): number {
  const isPurl = ({ referenceType }: Item) => referenceType === 'purl'
  return packages === undefined
    ? itemsOf(components).filter(({ purl }) => purl !== undefined).length
    : itemsOf(packages).filter(({ externalRefs }) => itemsOf(externalRefs).some(isPurl)).length - 1
}
