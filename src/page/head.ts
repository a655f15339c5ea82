import { clipped } from './clipped.ts'
import type { PageData } from './data.ts'
import type { Head, Row } from './wire.ts'

/** Characters of an instruction, a headline, what a test tells. */
const longest = 2_000

/** What is painted first. @param rows by platform and layer @param folded files that are told as sums, by platform */
export function headOf(
  data: PageData,
  rows: readonly (readonly (readonly Row[])[])[],
  folded: readonly number[],
): Head {
  const { headline, image, digest, run, created, trend, tests } = data
  return clipped(
    {
      headline,
      image,
      digest,
      created,
      ...(run === undefined ? {} : { run }),
      ...(trend === undefined ? {} : { trend }),
      ...(tests === undefined ? {} : { tests }),
      platforms: data.platforms.map(({ layers, dead: _, duplicates: __, rewrites: ___, ...platform }, at) => ({
        ...platform,
        folded: folded[at] ?? 0,
        layers: layers.map(({ entries: _, ...layer }, number) => ({
          ...layer,
          files: (rows[at]?.[number] ?? []).filter(({ kind }) => kind !== 'folder').length,
        })),
      })),
      counts: {
        advice: data.advice?.length ?? -1,
        findings: data.findings?.length ?? -1,
        sbom: data.sbom?.length ?? -1,
      },
    },
    longest,
  )
}
