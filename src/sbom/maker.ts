import { version } from '../core/version.ts'
import type { Tool } from '../tools/tool.ts'

/** A program that had a part in a document. */
export interface Maker {
  readonly name: string
  /** '' where it is not known. */
  readonly version: string
}

/** Us: we name what the generator wrote. */
export const ourselves: Maker = { name: 'image-pipeline', version }

/** `trivy 0.74.0`, `syft` */
export function makerName({ name, version }: Maker | Tool): string {
  return [name, version].filter(Boolean).join(' ')
}
