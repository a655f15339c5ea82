import type { Head, Rest, Row } from '../wire.ts'
import { readable } from './decode.ts'
import { el } from './dom.ts'

/** Everything that the page knows as one JSON file; paths as people read them. */
export function save(head: Head, rest: Rest, rows: ReadonlyMap<number, readonly (readonly Row[])[]>): void {
  const platforms = head.platforms.map((platform, at) => ({
    ...platform,
    ...rest.platforms[at],
    layers: platform.layers.map((layer, number) => ({
      ...layer,
      entries: rows.get(at)?.[number]?.map((row) => ({ ...row, path: readable(row.path), link: readable(row.link) })),
    })),
  }))
  const blob = new Blob([JSON.stringify({ ...head, ...rest, platforms }, null, 1)], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  el('a', { href: url, download: 'image.json' }).click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
