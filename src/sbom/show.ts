import { basename } from 'node:path'
import type { Shown } from '../core/shown.ts'
import type { Sbom, Sboms } from './sbom.ts'

export function show({ generator, documents }: Sboms): Shown {
  const platforms = [...new Set(documents.map(({ platform }) => platform))].map((platform) => ({
    platform,
    written: documents.filter((document) => document.platform === platform),
  }))
  const files = platforms.map(({ platform, written }) => [
    platform,
    Object.fromEntries(written.map(({ format, path }) => [format, path])),
  ])
  const rows = platforms.map(({ platform, written }) => `| ${platform} | ${counts(written)} | ${names(written)} |`)
  return {
    outputs: files.length > 0 ? { 'sbom-files': JSON.stringify(Object.fromEntries(files)) } : {},
    section:
      rows.length > 0
        ? [
            '### SBOM',
            '',
            '| platform | packages | files |',
            '|---|---|---|',
            ...rows,
            '',
            `Listed by ${generator}.`,
            '',
          ].join('\n')
        : '',
    report: { generator, documents },
  }
}

/** One number where the formats agree. */
function counts(documents: readonly Sbom[]): string {
  return [...new Set(documents.map(({ packages }) => packages))].join(' / ')
}

function names(documents: readonly Sbom[]): string {
  return documents.map(({ path, spec }) => `\`${basename(path)}\` (${spec})`).join('<br>')
}
