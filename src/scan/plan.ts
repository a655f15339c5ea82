import { InputError, type Mistake } from '../core/errors.ts'
import type { Severity } from '../core/shown.ts'
import type { TrustedFiles } from '../core/trusted-files.ts'
import type { IgnoreEntry } from './ignore/entry.ts'
import { ignoreMistakes, parseIgnoreFile } from './ignore/file.ts'
import { vexMistakes } from './ignore/vex-file.ts'
import type { ScanInputs, ScanScanner } from './inputs.ts'

/** Everything the stage decides before it has seen a finding. */
export interface ScanPlan {
  readonly scanners: readonly ScanScanner[]
  /** What fails the gate. */
  readonly severities: readonly Severity[]
  readonly ignoreUnfixed: boolean
  /** Whether the gate may fail at all. */
  readonly fail: boolean
  readonly ignoreFile: NamedText | undefined
  /** What the ignore file says. */
  readonly entries: readonly IgnoreEntry[]
  readonly vex: readonly NamedText[]
  /** What the user should know, e.g. a file that the base ref does not have. */
  readonly warnings: readonly string[]
}

export interface NamedText {
  /** As the input has it. */
  readonly name: string
  readonly text: string
}

/** What a gate is judged by; which database is asked is no matter of it. */
type GateInputs = Omit<ScanInputs, 'scanDbRepository' | 'scanCacheDir' | 'scanSkipDbUpdate'>

/** @throws InputError that names every file which is missing, and every entry that is wrong */
export async function plan(inputs: GateInputs, trusted: TrustedFiles): Promise<ScanPlan> {
  const mistakes: Mistake[] = []
  const warnings: string[] = []
  const read = async (input: string, name: string): Promise<readonly NamedText[]> => {
    const text = await trusted.read(name)
    if (text !== undefined) return [{ name, text }]
    if (trusted.fromBase) warnings.push(`${input}: ${name} is not used: the base ref does not have it`)
    else
      mistakes.push({ input, value: name, problem: 'cannot be read', cure: 'Name a file that exists in the checkout.' })
    return []
  }

  const [ignoreFile] = inputs.scanIgnoreFile === '' ? [] : await read('scan-ignore-file', inputs.scanIgnoreFile)
  const vex: NamedText[] = []
  for (const name of inputs.scanVex) vex.push(...(await read('scan-vex', name)))
  const ignored = ignoreFile && (await parseIgnoreFile(ignoreFile.name, ignoreFile.text))
  if (ignoreFile && ignored) mistakes.push(...ignoreMistakes(ignoreFile.name, ignored.wrong))
  for (const { name, text } of vex) mistakes.push(...vexMistakes(name, text))
  if (mistakes.length > 0) throw new InputError(mistakes)

  return {
    scanners: inputs.scanScanners,
    severities: inputs.scanSeverity,
    ignoreUnfixed: inputs.scanIgnoreUnfixed,
    fail: inputs.scanFail,
    ignoreFile,
    entries: ignored?.entries ?? [],
    vex,
    warnings,
  }
}
