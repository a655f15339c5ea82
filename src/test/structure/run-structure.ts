import type { PlatformLayers } from '../../layers/read-layers.ts'
import type { RunWorld } from '../run/world.ts'
import type { Target } from '../target.ts'
import type { Judgement, StructureResult } from '../tested.ts'
import { runCommand } from './command-run.ts'
import { judgeContents, judgeExistence } from './file-tests.ts'
import { imageFiles } from './image-files.ts'
import { judgeMetadata } from './metadata-test.ts'
import type { StructureFile } from './structure-file.ts'

/** What needs no container, for one platform. @param dir the layout's folder */
export async function judgeStructure(
  { file, existence, contents, metadata }: StructureFile,
  image: PlatformLayers,
  { dir, verified, signal }: { readonly dir: string; readonly verified: boolean; readonly signal: AbortSignal },
): Promise<readonly StructureResult[]> {
  const { platform } = image
  const begun = performance.now()
  const files = imageFiles(image, dir, verified, signal)
  const judged = await judgeContents(contents, files)
  const read = Math.round(performance.now() - begun) / 1000
  const result = (kind: StructureResult['kind'], name: string, judgement: Judgement, seconds = 0): StructureResult => ({
    file,
    platform,
    kind,
    name,
    ...judgement,
    seconds,
  })
  return [
    ...existence.map((test) => result('existence', test.name, judgeExistence(test, files))),
    ...contents.map(({ name }, at) => result('content', name, judged[at] ?? { outcome: 'skip' }, at === 0 ? read : 0)),
    ...(metadata ? [result('metadata', 'metadata', judgeMetadata(metadata, image.config.says))] : []),
  ]
}

/** The commands of a file, one after the other: they may lean on the same mounts. */
export async function runCommands(
  structure: StructureFile,
  { target, reference, timeout }: { readonly target: Target; readonly reference: string; readonly timeout: number },
  world: RunWorld,
): Promise<readonly StructureResult[]> {
  const results: StructureResult[] = []
  for (const test of structure.commands) {
    const begun = world.clock()
    const judgement = await runCommand({ test, file: structure, target, reference, timeout }, world)
    results.push({
      file: structure.file,
      platform: target.platform,
      kind: 'command',
      name: test.name,
      ...judgement,
      seconds: Math.round(world.clock() - begun) / 1000,
    })
  }
  return results
}
