import { shownPath } from '../layers/entry.ts'
import { clipped } from './clipped.ts'
import type { PageData } from './data.ts'
import type { Rest } from './wire.ts'

/** Rows of a table of thousands: more are in the files beside the page. */
const mostRows = 4_000
const mostPaths = 20
/** Characters. */
const longest = 500
const longestAdvice = 4_000
const mostAdvice = 200

/** What is decoded after the first paint; paths as people read them. */
export function restOf({ platforms, advice, findings, sbom }: PageData): Rest {
  return {
    ...(advice ? { advice: clipped(advice.slice(0, mostAdvice), longestAdvice) } : {}),
    ...(findings ? { findings: clipped(findings.slice(0, mostRows), longest) } : {}),
    ...(sbom ? { sbom: clipped(sbom.slice(0, mostRows), longest) } : {}),
    left: {
      findings: Math.max(0, (findings?.length ?? 0) - mostRows),
      sbom: Math.max(0, (sbom?.length ?? 0) - mostRows),
    },
    platforms: clipped(
      platforms.map(({ dead, duplicates, rewrites }) => ({
        dead: dead.map((one) => ({ ...one, path: shownPath(one.path) })),
        duplicates: duplicates.map(({ paths, ...one }) => ({
          ...one,
          copies: paths.length,
          paths: paths.slice(0, mostPaths).map(shownPath),
        })),
        rewrites: rewrites.map((one) => ({ ...one, folder: shownPath(one.folder) })),
      })),
      longest,
    ),
  }
}
