import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { alone } from './lock.ts'
import { cache } from './place.ts'

export interface Recipe {
  readonly name: string
  /** Everything that decides what is made. Another recipe makes another folder beside the first. */
  readonly from: unknown
  /** How it is made, for people who wait for it: `compiled from source`. */
  readonly how: string
}

/**
 * The folder that a recipe makes, made if it is not there. It appears whole or not at all (made beside, then renamed),
 * so that it needs no stamp: to be there is to be complete.
 */
export async function once(
  recipe: Recipe,
  say: (line: string) => void,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = folderOf(recipe)
  if (existsSync(folder)) return folder
  return alone(recipe.name, say, async () => {
    if (existsSync(folder)) return folder
    say(`${recipe.name}: not here yet, being ${recipe.how}`)
    const making = `${folder}.making`
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { recursive: true })
    await make(making)
    await rename(making, folder)
    return folder
  })
}

/** Where a recipe's folder is or will be. */
export function folderOf({ name, from }: Pick<Recipe, 'name' | 'from'>): string {
  const hash = createHash('sha256').update(JSON.stringify(from)).digest('hex')
  return join(cache, `${name}-${hash.slice(0, 12)}`)
}
