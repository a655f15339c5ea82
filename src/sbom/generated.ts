import { readFile } from 'node:fs/promises'
import { messageOf, UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'

/** A part of what a generator wrote: nothing is known of its fields before they are looked at. */
export type Item = Readonly<Record<string, unknown>>

/** What a generator wrote is no SBOM of this image. */
export class BrokenSbom extends UserError {
  constructor(message: string, cause?: unknown) {
    super(message, {
      cure: 'Run again. If it stays, use the pinned version: leave it out of the input tools.',
      ...(cause === undefined ? {} : { cause }),
    })
    this.name = 'BrokenSbom'
  }
}

/**
 * Reads a document that a generator says it wrote. Its word, exit status 0, is not enough.
 *
 * @param what e.g. `the spdx-json of linux/arm64 by trivy 0.74.0`
 * @throws BrokenSbom where there is no file, or half of one
 */
export async function readGenerated(path: string, what: string): Promise<Item> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new BrokenSbom(`${what} is missing, although the program said that all went well`, error)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new BrokenSbom(`${what} is no JSON (${text.length} characters): ${messageOf(error)}`, error)
  }
  if (!isRecord(value)) throw new BrokenSbom(`${what} is no object`)
  return value
}

/** The objects of a list; [] where there is no list. */
export function itemsOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** In the order of their characters' codes, the same in every locale. */
export function sortedBy<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return values
    .map((value) => ({ value, key: key(value) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ value }) => value)
}
