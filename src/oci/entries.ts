import { type Layout, platformsOf, readIndex } from './layout.ts'
import { type Descriptor, isIndexType } from './manifest.ts'
import { parsePlatform } from './platform.ts'

/** As an index would name them. A lone manifest has its platform in its config only. */
export async function entriesOf(layout: Layout): Promise<readonly Descriptor[]> {
  if (isIndexType(layout.root.mediaType)) return (await readIndex(layout, layout.root)).manifests
  const [name = ''] = (await platformsOf(layout)).keys()
  const platform = parsePlatform(name)
  const { mediaType, digest, size } = layout.root
  return [{ mediaType, digest, size, ...(platform ? { platform } : {}) }]
}
