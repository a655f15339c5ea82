import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { InputError, type Mistake } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { failTogether, parseTable, type Values } from '../../core/input.ts'
import { contradictingStages, missingStages } from '../../core/stage.ts'
import { contradictions } from '../../history/inputs.ts'
import type { GivenNames } from '../../metadata/given.ts'
import { partMistakes } from '../parts/mistakes.ts'
import { configSource } from './config.ts'
import type { Door } from './door.ts'
import { table } from './tables.ts'

/** Every input of every room, typed. */
export interface Inputs extends Values<typeof table> {
  /** The texts of those that somebody gave, without secrets: what the provenance of a run tells. */
  readonly given: ReadonlyMap<string, string>
  /** What another step called the image; undefined where the tag rules do. */
  readonly names?: GivenNames | undefined
}

/**
 * Reads what the door was given, then the config file, parses all of it and judges it as a whole.
 *
 * @throws InputError with every mistake at once
 */
export async function readInputs(door: Door, host: Host): Promise<Inputs> {
  maskSecrets(door, host)
  const config = await configSource(door, table.config.default, host)
  const { values, given, mistakes, called } = await parseTable(table, [
    door,
    ...(config.source ? [config.source] : []),
    ...(door.defaults ? [door.defaults] : []),
  ])
  const all: Mistake[] = [...(door.wrong ?? []), ...config.mistakes, ...mistakes]
  const imageRef = values.imageRef?.text ?? ''
  // A door with mistakes of its own has told why an image or a name is missing.
  if (!door.wrong?.length && !all.some(({ input }) => input === 'stages' || input === 'image-ref'))
    all.push(
      ...(values.job === 'merge' ? [] : missingStages(values.stages, imageRef, door.names !== undefined)),
      ...contradictingStages(values.stages, imageRef),
      ...partMistakes(values),
    )
  if (values.stages.includes('publish') && values.imageRef && !('folder' in values.imageRef))
    all.push({
      input: 'image-ref',
      value: imageRef,
      problem: 'is no layout, and publish takes what was built from nothing else',
      cure: 'Name the folder: oci-layout://path, as the output layout of a build tells it.',
    })
  const onlySign = values.stages.includes('sign') && !values.stages.includes('publish')
  if (onlySign && values.imageRef && !('registry' in values.imageRef))
    all.push({
      input: 'image-ref',
      value: imageRef,
      problem: 'lies in no registry, and signatures lie in one beside the image',
      cure: 'Name it by its reference, e.g. ghcr.io/owner/name@sha256:…, or leave sign out of stages.',
    })
  if (values.maxIncrease.size > 0 && !values.compareWith && !all.some(({ input }) => input === 'compare-with'))
    all.push({
      input: 'max-increase',
      problem: 'is a limit for what more there is, and compare-with does not say than of which image',
      cure: 'Add compare-with, e.g. compare-with: ghcr.io/owner/name:main, or leave max-increase out.',
    })
  all.push(...contradictions(values))
  if (values.stages.includes('build') && values.job !== 'merge') all.push(...(await contradictionsOf(values, host)))
  all.push(...(await cacheInCheckout(values, host)))
  failTogether(called(all))
  return { ...values, given, names: door.names }
}

/** A commit could bring a database without vulnerabilities, or layers that somebody else looked at. */
async function cacheInCheckout({ scanCacheDir }: Values<typeof table>, host: Host): Promise<readonly Mistake[]> {
  if (scanCacheDir === '') return []
  const real = async (path: string): Promise<string> =>
    realpath(path).catch(async () => (path === dirname(path) ? path : join(await real(dirname(path)), basename(path))))
  const [folder, checkout] = await Promise.all([real(resolve(host.cwd, scanCacheDir)), real(host.cwd)])
  if (relative(checkout, folder).startsWith('..') || isAbsolute(relative(checkout, folder))) return []
  return [
    {
      input: 'scan-cache-dir',
      value: scanCacheDir,
      problem: 'lies in the checkout, where a pull request could bring its own',
      cure: 'Name a folder outside, e.g. ${{ runner.temp }}/trivy.',
    },
  ]
}

/** Masked before anything is printed, mistakes included. */
function maskSecrets(door: Door, host: Host): void {
  for (const [name, input] of Object.entries(table)) {
    if (!('secret' in input) || !input.secret) continue
    for (const value of [door.read(name), door.defaults?.read(name)]) if (value) host.secret(value)
  }
}

/** The mistakes that only several inputs together show, and what they name that is not there. */
async function contradictionsOf(inputs: Values<typeof table>, host: Host): Promise<readonly Mistake[]> {
  const [{ missing }, { logins }] = await Promise.all([
    import('../../build/missing.ts'),
    import('../../registry/credentials.ts'),
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
