import type { Tags } from '../core/tags.ts'

/** `key=value`, as docker's `--label` takes it. */
export function labelLines({ labels }: Pick<Tags, 'labels'>): readonly string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`)
}

/** `manifest:key=value`, as buildx's `--annotation` takes it: all of one level, then all of the next. */
export function annotationLines({
  annotations,
  annotationLevels,
}: Pick<Tags, 'annotations' | 'annotationLevels'>): readonly string[] {
  return annotationLevels.flatMap((level) =>
    Object.entries(annotations).map(([key, value]) => `${level}:${key}=${value}`),
  )
}
