import type { OutputTable } from '../core/shown.ts'

/** docker/metadata-action's outputs, in its order. */
export const outputs: OutputTable = {
  version: 'The main tag; empty when no rule gave one.',
  tags: 'Full references, `image:tag`.',
  'tag-names': 'The tags without the images.',
  labels: '`key=value` lines.',
  annotations: '`level:key=value` lines.',
  json: 'Tags, tag names, labels and annotations as JSON.',
  'bake-file-tags': 'Path of a bake file with the tags.',
  'bake-file-labels': 'Path of a bake file with the labels.',
  'bake-file-annotations': 'Path of a bake file with the annotations.',
  'bake-file': 'Path of a bake file with tags and labels.',
}
