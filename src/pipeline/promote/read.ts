import { InputError, type Mistake } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { failTogether, type Input, type InputSource, parseTable } from '../../core/input.ts'
import { parseReference, type Reference, WrongReference } from '../../oci/reference.ts'
import type { ScanPlan } from '../../scan/index.ts'
import type { Identity } from '../../sign/index.ts'
import { configSource } from '../inputs/config.ts'
import { trustedFiles } from '../inputs/trusted-files.ts'
import { whoOf } from '../verify/who.ts'
import { doorOnly, type PromoteInputs, promoteTable } from './inputs.ts'
import { unusable } from './tags.ts'

/** What was asked for, judged as far as inputs alone can be. */
export interface Asked {
  readonly inputs: PromoteInputs
  readonly from: Reference
  /** `tag` where `to` is a reference; else the environment's `images` and `tags` say where. */
  readonly to: { readonly environment: string } | { readonly reference: Reference & { readonly tag: string } }
  readonly who: Identity | { readonly kms: string }
  readonly scan: ScanPlan
  /** Budgets of the environment that manifests do not tell, by their names. */
  readonly unjudged: readonly string[]
}

/** Reads the door and the config file. @throws InputError with every mistake at once */
export async function readAsked(door: InputSource, host: Host): Promise<Asked> {
  // Before anything is said, mistakes included.
  for (const [name, row] of Object.entries<Input>(promoteTable)) {
    const value = row.secret ? door.read(name) : undefined
    if (value) host.secret(value)
  }
  const to = door.read('to')?.trim() ?? ''
  const isReference = /[/:@]/.test(to)
  const config = await configSource(door, promoteTable.config.default, host, {
    input: 'to',
    name: isReference ? '' : to,
  })
  const file = config.source && { ...config.source, read: (name: string) => fromFile(config.source, name) }
  const { values, given, mistakes, called } = await parseTable(promoteTable, [door, ...(file ? [file] : [])])
  const from = referenceOf(
    'image-ref',
    values.imageRef,
    'Write image-pipeline promote ghcr.io/owner/name:tag --to prod.',
  )
  const target = isReference ? destinationOf(to) : undefined
  const who = await whoOf(values, host)
  const scan = await scanPlan(values, host)
  const wrong = new Set([...config.mistakes, ...mistakes].map(({ input }) => input))
  const all: Mistake[] = [
    ...[from, ...(target ? [target] : []), who, scan].flatMap((one) => ('mistakes' in one ? one.mistakes : [])),
    ...('mistake' in who ? [who.mistake] : []),
    ...(to === '' ? [nowhere] : []),
    ...config.mistakes,
    ...mistakes,
    // Of tags that are no rules, and of an environment that is none, enough is said.
    ...(to === '' || isReference || wrong.has('to') || wrong.has('config') || wrong.has('tags')
      ? []
      : unusable(values, given, to)),
  ]
  failTogether(called(all))
  if ('mistakes' in from || (target && 'mistakes' in target) || 'mistake' in who || 'mistakes' in scan)
    throw new Error('a mistake was not told')
  return {
    inputs: values,
    from: from.found,
    to: target ? { reference: target.found } : { environment: to },
    who: who.found,
    scan: scan.found,
    unjudged: elsewhere.filter((name) => (config.source?.read(name) ?? '') !== ''),
  }
}

const nowhere: Mistake = {
  input: 'to',
  problem: 'does not say where the image goes',
  cure: 'Write --to=prod, an environment of the config file, or --to=ghcr.io/owner/name:stable.',
}

/** Budgets that take more than manifests to judge. */
const elsewhere = ['max-uncompressed', 'max-wasted', 'min-efficiency', 'max-increase', 'max-build-time'] as const

function fromFile(source: InputSource | undefined, name: string): string | undefined {
  return doorOnly.includes(name) ? undefined : source?.read(name)
}

type Found<T> = { readonly found: T } | { readonly mistakes: readonly Mistake[] }

function referenceOf(input: string, text: string, cure: string): Found<Reference> {
  const wrong = (problem: string) => ({ mistakes: [{ input, ...(text === '' ? {} : { value: text }), problem, cure }] })
  if (text === '') return wrong('is missing')
  try {
    return { found: parseReference(text) }
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    return wrong(error.message)
  }
}

function destinationOf(text: string): Found<Reference & { readonly tag: string }> {
  const cure = 'Write the tag that is to name the image there, e.g. ghcr.io/owner/name:stable.'
  const read = referenceOf('to', text, cure)
  if ('mistakes' in read) return read
  const { tag, digest, ...rest } = read.found
  const problem = digest ? 'has a digest, and the image has its own' : 'has no tag'
  if (digest || tag === undefined) return { mistakes: [{ input: 'to', value: text, problem, cure }] }
  return { found: { ...rest, tag } }
}

/** The gate of the stage scan, as far as what is attested can be judged by it. */
async function scanPlan(values: PromoteInputs, host: Host): Promise<Found<ScanPlan>> {
  const [{ plan }, files] = await Promise.all([import('../../scan/index.ts'), trustedFiles(host, values.githubToken)])
  try {
    return { found: await plan({ ...values, scanVex: [], scanScanners: ['vuln'] }, files) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { mistakes: error.mistakes }
  }
}
