import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../core/host.ts'
import type { Tags } from '../core/tags.ts'
import { type BakeFile, bakeFiles } from './bake.ts'
import { switchesOf } from './environment.ts'
import type { MetadataInputs } from './inputs.ts'

export interface MetadataResult {
  readonly tags: Tags
  /** Paths of the bake files. */
  readonly bakeFiles: Readonly<Record<BakeFile, string>>
  /** Whether the outputs are variables of the later steps too. */
  readonly exportsVariables: boolean
}

const names: Readonly<Record<BakeFile, string>> = {
  tags: 'docker-metadata-action-bake-tags.json',
  labels: 'docker-metadata-action-bake-labels.json',
  annotations: 'docker-metadata-action-bake-annotations.json',
  all: 'docker-metadata-action-bake.json',
}

/** Writes the bake files. On a runner later steps read them, so they lie where they outlive us. */
export async function run(inputs: MetadataInputs, tags: Tags, host: Host): Promise<MetadataResult> {
  const { exportsVariables } = switchesOf(host.env)
  const dir = await mkdtemp(join(host.env.RUNNER_TEMP || (await host.tempDir()), 'image-pipeline-metadata-'))
  const files = bakeFiles(inputs.bakeTarget, tags)
  const written = await Promise.all(
    (Object.keys(files) as BakeFile[]).map(async (file) => {
      const path = join(dir, names[file])
      await writeFile(path, files[file])
      return [file, path] as const
    }),
  )
  return { tags, bakeFiles: Object.fromEntries(written) as Record<BakeFile, string>, exportsVariables }
}
