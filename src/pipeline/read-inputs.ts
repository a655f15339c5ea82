import { InputError, type Mistake } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { failTogether, type InputSource, parseTable, type Values } from '../core/input.ts'
import { contradictingStages, missingStages } from '../core/stage.ts'
import { configSource } from './config.ts'
import { table } from './tables.ts'

/** Every input of every room, typed. */
export type Inputs = Values<typeof table>

/**
 * Reads what the door was given, then the config file, parses all of it and judges it as a whole.
 *
 * @throws InputError with every mistake at once
 */
export async function readInputs(door: InputSource, host: Host): Promise<Inputs> {
  maskSecrets(door, host)
  const config = await configSource(door, table.config.default, host)
  const { values, mistakes } = await parseTable(table, [door, ...(config.source ? [config.source] : [])])
  const all: Mistake[] = [...config.mistakes, ...mistakes]
  const imageRef = values.imageRef?.text ?? ''
  if (!all.some(({ input }) => input === 'stages' || input === 'image-ref'))
    all.push(...missingStages(values.stages, imageRef), ...contradictingStages(values.stages, imageRef))
  if (values.stages.includes('build')) all.push(...(await contradictionsOf(values, host)))
  failTogether(all)
  return values
}

/** Masked before anything is printed, mistakes included. */
function maskSecrets(door: InputSource, host: Host): void {
  for (const [name, input] of Object.entries(table)) {
    if (!('secret' in input) || !input.secret) continue
    const value = door.read(name)
    if (value) host.secret(value)
  }
}

/** The mistakes that only several inputs together show, and what they name that is not there. */
async function contradictionsOf(inputs: Inputs, host: Host): Promise<readonly Mistake[]> {
  const [{ missing }, { logins }] = await Promise.all([
    import('../build/missing.ts'),
    import('../registry/credentials.ts'),
  ])
  const wrong = await missing(inputs, host)
  try {
    logins(inputs, inputs.githubToken, '')
    return wrong
  } catch (error) {
    if (error instanceof InputError) return [...error.mistakes, ...wrong]
    throw error
  }
}
