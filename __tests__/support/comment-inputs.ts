import { type Inputs, readInputs } from '../../src/pipeline/inputs/read-inputs.ts'
import { fakeHost } from './fake-host.ts'

/** The inputs of a step that gives these texts. */
export function inputsOf(given: Readonly<Record<string, string>>): Promise<Inputs> {
  return readInputs({ read: (name) => ({ context: 'https://example.org/app.git', ...given })[name] }, fakeHost())
}
