import { bytesText } from '../../core/bytes-text.ts'
import type { Instruction } from '../dockerfile/instruction.ts'
import { type BuiltImage, bytesMade } from '../evidence/built-image.ts'
import type { Evidence } from '../finding.ts'

/**
 * What an instruction left in its layer.
 *
 * @returns 'nothing' where the layer was looked at and has none; undefined where it is not known
 */
export function measured(
  image: BuiltImage | undefined,
  instruction: Instruction,
  wanted: (path: string) => boolean,
): Evidence | 'nothing' | undefined {
  const made = image && bytesMade(image, instruction, wanted)
  if (!made) return undefined
  return made.bytes === 0 ? 'nothing' : evidenceOf(made.bytes, made.layer)
}

/** @param layer the lowest is 0 */
export function evidenceOf(bytes: number, layer?: number): Evidence {
  const text = sizeText(bytes)
  return layer === undefined ? { bytes, text } : { bytes, text: `${text} in layer ${layer + 1}`, layer: layer + 1 }
}

/** With one more digit than elsewhere: what is told is what was measured. */
export function sizeText(bytes: number): string {
  return bytes >= 9_950_000 && bytes < 999_500_000 ? `${(bytes / 1e6).toFixed(1)} MB` : bytesText(bytes)
}
