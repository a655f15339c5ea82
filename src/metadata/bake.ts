import type { Tags } from '../core/tags.ts'
import { annotationLines } from './describe.ts'

/** The files a later bake step takes, by the end of their name: `docker-metadata-action-bake-tags.json`. */
export function bakeFiles(target: string, tags: Tags): Readonly<Record<BakeFile, string>> {
  const { references, labels, images, version } = tags
  const file = (content: object) => JSON.stringify({ target: { [target]: content } }, null, 2)
  const named = {
    tags: references,
    args: { DOCKER_META_IMAGES: images.join(','), ...(version === '' ? {} : { DOCKER_META_VERSION: version }) },
  }
  return {
    tags: file(named),
    labels: file({ labels }),
    annotations: file({ annotations: annotationLines(tags) }),
    all: file({ tags: references, labels, args: named.args }),
  }
}

export type BakeFile = 'tags' | 'labels' | 'annotations' | 'all'
