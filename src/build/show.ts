import { escaped } from '../core/markdown.ts'
import type { Shown } from '../core/shown.ts'
import type { Built } from './run.ts'

export function show(built: Built): Shown {
  const { layout, builder, digest, imageId, platforms, metadata, sizes, seconds, cached, checks } = built
  const digests = Object.fromEntries([...platforms].map(([name, descriptor]) => [name, descriptor.digest]))
  // In the shape in which the stage analyze tells more.
  const size = Object.fromEntries([...sizes].map(([platform, compressed]) => [platform, { compressed }]))
  return {
    outputs: {
      digest,
      imageid: imageId,
      metadata: JSON.stringify(metadata, null, 2),
      platforms: JSON.stringify(digests),
      layout: layout.dir,
      size: JSON.stringify(size),
    },
    section: sectionOf(built),
    report: {
      digest,
      imageId,
      layout: layout.dir,
      builder,
      platforms: Object.entries(digests).map(([platform, of]) => ({
        platform,
        digest: of,
        compressed: sizes.get(platform),
      })),
      seconds,
      steps: cached,
      checks,
    },
  }
}

function sectionOf({ digest, platforms, sizes, seconds, cached, checks }: Built): string {
  const rows = [...platforms].map(
    ([name, descriptor]) => `| ${name} | \`${descriptor.digest}\` | ${megabytes(sizes.get(name) ?? 0)} |`,
  )
  const from = cached.total > 0 ? `, ${cached.cached} of ${cached.total} steps from the cache` : ''
  return [
    '### Build',
    '',
    `Built \`${digest}\` in ${seconds.toFixed(1)} s${from}.`,
    '',
    '| platform | digest | compressed |',
    '|---|---|--:|',
    ...rows,
    ...(checks.length > 0 ? ['', `Build checks: ${checks.length} to look at.`] : []),
    // A check quotes the Dockerfile, which a pull request can write.
    ...checks.map(({ message, url }) => `- ${escaped(message, 500)}${url === '' ? '' : ` ([why](${url}))`}`),
    '',
  ].join('\n')
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
