import type { Mistake } from '../../core/errors.ts'
import { WrongInput } from '../../core/input.ts'
import { type Digest, isDigest } from '../../oci/digest.ts'
import { parseReference, WrongReference } from '../../oci/reference.ts'
import { splitProtected } from './protected-list.ts'
import { type TagPattern, tagPattern } from './tag-pattern.ts'

export type ReadFile = (file: string) => Promise<string | undefined>

/** `file`: the one that names it; without one the input itself does. */
export type ProtectedEntry = (TagPattern | { readonly digest: Digest }) & { readonly file?: string }

/** What the items of `prune-protect` and the lines of its files name, and everything that is wrong with them. */
export async function protectedEntries(
  items: readonly string[],
  readFile: ReadFile,
): Promise<{ readonly entries: readonly ProtectedEntry[]; readonly mistakes: readonly Mistake[] }> {
  const entries: ProtectedEntry[] = []
  const mistakes: Mistake[] = []
  for (const item of items) {
    if (!item.startsWith('@')) entries.push(entry(item))
    else {
      const read = await fromFile(item.slice(1), readFile)
      entries.push(...read.entries)
      mistakes.push(...read.mistakes)
    }
  }
  return { entries, mistakes }
}

async function fromFile(file: string, readFile: ReadFile) {
  const mistake = (problem: string, cure: string): Mistake => ({
    input: 'prune-protect',
    value: `@${file}`,
    problem,
    cure,
  })
  const entries: ProtectedEntry[] = []
  const mistakes: Mistake[] = []
  const text = await readFile(file)
  if (text === undefined)
    return { entries, mistakes: [mistake('does not exist', 'Write the file in a step before, or correct its path.')] }
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const words = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (words === '') continue
    try {
      entries.push(...fromLine(words).map((one) => ({ ...one, file })))
    } catch (error) {
      if (!(error instanceof WrongInput)) throw error
      for (const { problem, cure } of error.mistakes) mistakes.push(mistake(`line ${at + 1}: ${problem}`, cure))
    }
  }
  // What asked a cluster and got no answer writes such a file, and everything in use would be removed.
  if (entries.length === 0 && mistakes.length === 0)
    mistakes.push(
      mistake('names nothing, so that it would protect nothing', 'Mend the step that writes it, or leave it out.'),
    )
  return { entries, mistakes }
}

/** As an item of the input, or an image as clusters name it: `ghcr.io/owner/app@sha256:…`, `ghcr.io/owner/app:v1`. */
function fromLine(line: string): readonly ProtectedEntry[] {
  const reference = line.replace(/^(?:docker-pullable|docker|containerd):\/\//, '')
  // Neither path nor tag nor digest behind a name: no image.
  if (/^sha(?:256|512):/.test(reference) || !/^[^/].*[/@:]/.test(reference)) return splitProtected(reference).map(entry)
  try {
    const { digest, tag } = parseReference(reference)
    if (digest !== undefined) return [{ digest }]
    // Without a tag it is the one that docker takes then.
    return [entry(tag ?? 'latest')]
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    throw new WrongInput({
      value: line,
      problem: `${line} ${error.message}`,
      cure: 'Write a digest, a tag, or an image like ghcr.io/owner/app@sha256:…, one a line.',
    })
  }
}

function entry(text: string): ProtectedEntry {
  return isDigest(text) ? { digest: text } : tagPattern(text)
}
