import { readFile } from 'node:fs/promises'
import type { DeletedVersion, PrunePlan, PruneRecord } from '../prune-plan.ts'

/**
 * What a run that broke down has done, as its record says; nothing where that cannot be read.
 *
 * @param earlier what the record held before the run
 */
export async function doneSoFar(
  plan: PrunePlan,
  path: string,
  earlier: readonly DeletedVersion[],
): Promise<PruneRecord & { readonly left: number }> {
  const key = ({ id, deletedAt }: DeletedVersion) => `${id} ${deletedAt}`
  const before = new Set(earlier.map(key))
  const record = await read(path)
  const deleted = (record?.deleted ?? []).filter((version) => !before.has(key(version)))
  const spared = record?.spared ?? []
  const over = new Set([...deleted, ...spared].map(({ id }) => id))
  return {
    version: 1,
    package: plan.package,
    startedAt: record?.startedAt ?? plan.madeAt,
    deleted,
    spared,
    left: plan.waves.flat().filter((id) => !over.has(id)).length,
  }
}

/** This run itself has written it. */
async function read(path: string): Promise<PruneRecord | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as PruneRecord
  } catch {
    return undefined
  }
}
