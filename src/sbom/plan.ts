import { join } from 'node:path'
import { platformSlug } from '../oci/platform.ts'
import type { ToolName } from '../tools/tool.ts'
import { readImageName } from './image-name.ts'
import type { SbomInputs } from './inputs.ts'
import type { Format } from './sbom.ts'

/** What the hall knows before the build. */
export interface SbomFacts {
  /** The image's name without a tag, e.g. `ghcr.io/octo/app`; a local name where no registry is to hold it. */
  readonly image: string
  /** e.g. `['linux/amd64', 'linux/arm64']`, each of which must be there; left out where only the build can tell. */
  readonly platforms?: readonly string[]
  /** Absolute path of the report's folder. */
  readonly folder: string
  /** The run's one clock. */
  readonly created: Date
}

export interface SbomPlan {
  /** Who lists the packages, and the tool that must be there for it. */
  readonly generator: Extract<ToolName, 'trivy' | 'syft'>
  readonly formats: readonly Format[]
  readonly image: string
  /** Absolute path of the folder that the files go to. */
  readonly folder: string
  readonly created: Date
  readonly files: readonly PlannedSbom[] | 'known after build'
}

export interface PlannedSbom {
  readonly platform: string
  readonly format: Format
  /** Absolute. */
  readonly path: string
}

export function plan(inputs: SbomInputs, facts: SbomFacts): SbomPlan {
  const { image, platforms, created } = facts
  const unplaced = {
    generator: inputs.sbomGenerator,
    formats: inputs.sbomFormats,
    image,
    folder: join(facts.folder, 'sbom'),
    created,
  }
  return {
    ...unplaced,
    files: platforms === undefined ? 'known after build' : platforms.flatMap((platform) => filesOf(unplaced, platform)),
  }
}

const endings: Readonly<Record<Format, string>> = { 'spdx-json': 'spdx.json', 'cyclonedx-json': 'cdx.json' }

/** `…/sbom/app-linux-arm-v7.spdx.json` and its like, one a format. */
export function filesOf(
  { image, folder, formats }: Pick<SbomPlan, 'image' | 'folder' | 'formats'>,
  platform: string,
): readonly PlannedSbom[] {
  const stem = `${readImageName(image).base}-${platformSlug(platform)}`
  return formats.map((format) => ({ platform, format, path: join(folder, `${stem}.${endings[format]}`) }))
}
