import { gzipSync } from 'node:zlib'
import type { PageData } from './data.ts'
import { encodeRows } from './files/encode.ts'
import { foldRows } from './files/fold.ts'
import { rowsOf } from './files/rows.ts'
import { script, style } from './generated/page-script.ts'
import { headOf } from './head.ts'
import { html } from './html.ts'
import { restOf } from './rest.ts'
import type { Row } from './wire.ts'

/** Characters that the files of all platforms may take in the page; with all else it stays below 2 MB. */
const mostCharacters = 1_500_000
/** More than fit in any case. */
const mostRows = 250_000

/**
 * The report as one HTML file: it loads nothing, and runs nothing but its own script.
 *
 * @param most characters that the files of all platforms may take; what is small is then told as sums
 */
export function page(data: PageData, most = mostCharacters): string {
  const rows = data.platforms.map(({ layers }) => rowsOf(layers.map(({ entries }) => entries)))
  const { files, shown } = fitted(rows, most)
  const folded = shown.map((layers) =>
    layers.flat().reduce((sum, { kind, count }) => sum + (kind === 'folded' ? count : 0), 0),
  )
  return html({
    head: headOf(data, rows, folded),
    blocks: [packed(Buffer.from(JSON.stringify(restOf(data)))), ...files],
    script,
    style,
  })
}

/** As many rows as the page has room for: what is small is folded into its folder until it fits. */
function fitted(
  platforms: readonly (readonly (readonly Row[])[])[],
  characters: number,
): {
  readonly files: readonly string[]
  readonly shown: readonly (readonly (readonly Row[])[])[]
} {
  const total = platforms.flat().reduce((sum, rows) => sum + rows.length, 0)
  let most = Math.min(total, mostRows)
  for (;;) {
    const shown = platforms.map((layers) =>
      foldRows(layers, Math.floor((most * lengthOf(layers)) / Math.max(1, total))),
    )
    const files = shown.map((layers) => packed(encodeRows(layers)))
    const taken = files.reduce((sum, { length }) => sum + length, 0)
    if (taken <= characters || most < 100) return { files, shown }
    most = Math.floor(most * Math.min(0.9, (0.95 * characters) / taken))
  }
}

function lengthOf(layers: readonly (readonly Row[])[]): number {
  return layers.reduce((sum, rows) => sum + rows.length, 0)
}

function packed(bytes: Uint8Array): string {
  return gzipSync(bytes, { level: 9 }).toString('base64')
}
