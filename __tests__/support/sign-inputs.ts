import { parseTable, type Values } from '../../src/core/input.ts'
import { inputs } from '../../src/sign/inputs.ts'

/** The signing room's inputs, of their texts. */
export async function signInputs(texts: Readonly<Record<string, string>>): Promise<Values<typeof inputs>> {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => texts[name] }])
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
  return values
}
