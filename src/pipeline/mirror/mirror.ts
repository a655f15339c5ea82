import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildkitImage } from '../../build/own-builder.ts'
import { InterruptedError, type Mistake, messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { failTogether, type InputSource, parseTable } from '../../core/input.ts'
import { slots } from '../../core/slots.ts'
import { images } from '../../docker/images.ts'
import { pins } from '../../tools/pins.ts'
import { type ToolName, toolNames } from '../../tools/tool.ts'
import { openRegistry } from '../open-registry.ts'
import { type Content, readEntries, writeContent } from './content.ts'
import { fillDatabase } from './fill-database.ts'
import { fillImage } from './fill-image.ts'
import { fillTool } from './fill-tool.ts'
import type { Filled, Filling } from './filling.ts'
import { type MirrorInputs, mirrorTable } from './inputs.ts'

/** One part of the mirror and what became of it. */
export interface Part {
  /** `trivy linux/amd64`, `database`, `buildkit`. */
  readonly what: string
  readonly outcome: Filled | { readonly state: 'failed'; readonly error: UserError }
}

export interface Mirrored {
  readonly dir: string
  readonly parts: readonly Part[]
  readonly content: Content
}

/** What the program has built in; tests give others. */
export type BuiltInParts = Pick<Filling, 'pins' | 'images'>

/**
 * Fills a folder that `tools-mirror` then names. What is there and right is not fetched again; what cannot be had does
 * not keep the rest from coming.
 *
 * @throws InputError; UserError where the folder cannot be written
 */
export async function mirror(
  words: readonly string[],
  door: InputSource,
  host: Host,
  builtIn: BuiltInParts = { pins, images },
): Promise<Mirrored> {
  const { values, mistakes } = await parseTable(mirrorTable, [door])
  const [name, ...more] = words
  const wrong: Mistake[] = [...mistakes, ...contradictions(values, builtIn)]
  if (name === undefined || more.length > 0)
    wrong.unshift({
      input: 'mirror',
      ...(words.length > 0 ? { value: words.join(' ') } : {}),
      problem: 'takes one folder',
      cure: 'Write image-pipeline mirror DIR.',
    })
  failTogether(wrong)
  const dir = resolve(host.cwd, name ?? '')
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw new UserError(`${dir} cannot be made: ${messageOf(error)}`, { cure: 'Name a folder that you may write in.' })
  })
  await sweep(dir)
  const registry = (await openRegistry(values, host.env)).registry(host)
  const filling: Filling = { dir, inputs: values, host, registry, ...builtIn, earlier: await readEntries(dir) }
  const slot = slots(3)
  const parts = await Promise.all(
    wanted(filling).map(
      async ({ what, fill }): Promise<Part> => ({ what, outcome: await slot(() => tried(fill, what, host)) }),
    ),
  )
  if (host.signal.aborted) throw new InterruptedError(host.signal.reason)
  const entries = parts.flatMap(({ outcome }) => ('entry' in outcome ? [outcome.entry] : []))
  return { dir, parts, content: await writeContent(dir, entries, host.now()) }
}

interface Wish {
  readonly what: string
  fill(): Promise<Filled>
}

function wanted(filling: Filling): readonly Wish[] {
  const { include, platform, driverOpts } = filling.inputs
  const isTool = (ware: string): ware is ToolName => (toolNames as readonly string[]).includes(ware)
  return include.flatMap((ware): readonly Wish[] => {
    if (isTool(ware))
      return platform.map((one) => ({ what: `${ware} ${one}`, fill: () => fillTool(ware, one, filling) }))
    if (ware === 'database' || ware === 'java-database')
      return [{ what: ware, fill: () => fillDatabase(ware, filling) }]
    const image = ware === 'buildkit' && driverOpts.length > 0 ? buildkitImage({ driverOpts }) : filling.images[ware]
    return [{ what: ware, fill: () => fillImage(ware, image, filling) }]
  })
}

async function tried(fill: () => Promise<Filled>, what: string, host: Host): Promise<Part['outcome']> {
  // Those that wait for their turn do not begin any more.
  if (host.signal.aborted) throw new InterruptedError(host.signal.reason)
  try {
    const filled = await fill()
    host.log.info(`${what}: ${filled.state}`)
    return filled
  } catch (error) {
    if (host.signal.aborted) throw error
    const told = error instanceof UserError ? error : unwritable(error)
    if (!told) throw error
    host.log.info(`${what}: failed`)
    return { state: 'failed', error: told }
  }
}

/** A disk that is full or may not be written to is no bug. */
function unwritable(error: unknown): UserError | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR'].includes(code)) return undefined
  return new UserError(`it cannot be stored: ${messageOf(error)}`, {
    cure: 'Make room in the folder, or name one that you may write in.',
    cause: error,
  })
}

/** A hash is that of one file, and each platform has another. */
function contradictions({ tools, platform }: MirrorInputs, { pins }: BuiltInParts): readonly Mistake[] {
  if (platform.length < 2) return []
  return tools.flatMap((choice) => {
    const isPinned = !('path' in choice) && pins[choice.name].versions[choice.version] !== undefined
    if ('path' in choice || choice.sha256 === undefined || isPinned) return []
    return [
      {
        input: 'tools',
        value: `${choice.name}=${choice.version}@sha256:${choice.sha256}`,
        problem: `is the hash of one platform's file, and the mirror is for ${platform.join(', ')}`,
        cure: 'Fill the same folder once for each platform: --platform linux/amd64.',
      },
    ]
  })
}

/** What a run that was killed has left. */
async function sweep(dir: string): Promise<void> {
  const yesterday = Date.now() - 86_400_000
  for (const name of await readdir(dir)) {
    if (!name.startsWith('.fetching-')) continue
    const path = join(dir, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (mtimeMs < yesterday) await rm(path, { recursive: true, force: true })
  }
}
