import { InputError, type Mistake } from '../core/errors.ts'
import type { TrustedFiles } from '../core/trusted-files.ts'
import type { TestInputs } from './inputs.ts'
import { expectationText, type Service, type Strictness } from './service.ts'
import { readStructure } from './structure/read-structure.ts'
import type { StructureFile } from './structure/structure-file.ts'

/** Everything the stage decides before there is an image. */
export interface TestPlan {
  readonly services: readonly Service[]
  /** Milliseconds; emulated five times that. */
  readonly timeout: number
  /** Empty for all of the image. */
  readonly platforms: readonly string[]
  readonly readOnly: Strictness
  readonly nonRoot: Strictness
  readonly structure: readonly StructureFile[]
  /** What the user should know, e.g. a file that the base ref does not have. */
  readonly warnings: readonly string[]
}

/** What runs where nobody names services. */
const unnamed: Service = { name: '', env: new Map(), status: 200 }

const usualTimeout = 60_000

/** @throws InputError that names every file which is missing, and everything that is wrong in them */
export async function plan(inputs: TestInputs, trusted: TrustedFiles): Promise<TestPlan> {
  const mistakes: Mistake[] = []
  const warnings: string[] = []
  const structure: StructureFile[] = []
  for (const file of inputs.testStructure) {
    const text = await trusted.read(file)
    if (text === undefined && trusted.fromBase)
      warnings.push(`test-structure: ${file} is not used: the base ref does not have it`)
    else if (text === undefined)
      mistakes.push({
        input: 'test-structure',
        value: file,
        problem: 'cannot be read',
        cure: 'Name a file that exists in the checkout.',
      })
    else {
      const read = readStructure(file, text)
      mistakes.push(...read.mistakes)
      const envFile = read.structure.options.envFile
      const env = envFile === '' ? '' : await trusted.read(envFile)
      if (env === undefined)
        mistakes.push({
          input: 'test-structure',
          value: `${file}: containerRunOptions.envFile`,
          problem: `${envFile} cannot be read`,
          cure: 'Name a file that exists in the checkout.',
        })
      structure.push({ ...read.structure, options: { ...read.structure.options, envFile: env ?? '' } })
      if (read.structure.licenses > 0) warnings.push(`test-structure: licenseTests of ${file} are not run`)
    }
  }
  if (mistakes.length > 0) throw new InputError(mistakes)
  return {
    services: inputs.testServices.length > 0 ? inputs.testServices : [unnamed],
    timeout: inputs.testTimeout ?? usualTimeout,
    platforms: inputs.testPlatforms,
    readOnly: inputs.testReadOnly,
    nonRoot: inputs.testNonRoot,
    structure,
    warnings,
  }
}

/** The plan as the dry run prints it: of env the names alone. */
export function planned({ services, timeout, platforms, readOnly, nonRoot, structure, warnings }: TestPlan) {
  return {
    platforms: platforms.length > 0 ? platforms : 'all of the image',
    timeout: `${timeout / 1000} s, emulated five times that`,
    checks: [
      'starts',
      'healthy',
      ...(nonRoot === 'off' ? [] : [`non-root (${nonRoot})`]),
      'stops (where it is not emulated)',
      ...(readOnly === 'off' ? [] : [`read-only (${readOnly})`]),
    ],
    services: services.map(({ name, env, port, path, command, status, body, expect, timeout, readOnly }) => ({
      name: name || 'the image as it is',
      env: [...env.keys()],
      port: port ?? '',
      answers: path === undefined ? '' : `${path} ${status}${body ? `, body ${body}` : ''}`,
      command: command ?? [],
      expect: expect ? expectationText(expect) : '',
      timeout: timeout === undefined ? '' : `${timeout / 1000} s`,
      'read-only': readOnly ?? '',
    })),
    structure: structure.map(({ file, commands, existence, contents, metadata }) => ({
      file,
      commandTests: commands.length,
      fileExistenceTests: existence.length,
      fileContentTests: contents.length,
      metadataTest: metadata !== undefined,
    })),
    warnings,
  }
}
