import type { Mistake } from '../../core/errors.ts'
import type { IgnoreFile, WrongEntry } from './entry.ts'
import { parseIgnoreText } from './text.ts'

/** Both of Trivy's forms; the file's name tells which, as it tells Trivy. */
export async function parseIgnoreFile(name: string, text: string): Promise<IgnoreFile> {
  if (!/\.ya?ml$/i.test(name)) return parseIgnoreText(text)
  const { parseIgnoreYaml } = await import('./yaml.ts')
  return parseIgnoreYaml(text)
}

export function ignoreMistakes(name: string, wrong: readonly WrongEntry[]): readonly Mistake[] {
  return wrong.map(({ line, problem, cure }) => ({
    input: 'scan-ignore-file',
    value: `${name}:${line}`,
    problem,
    cure,
  }))
}
