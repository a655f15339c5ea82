import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { keyValue, parseEach, rawLines } from '../core/kinds.ts'
import { compareSemver, parseSemver } from '../core/semver.ts'
import { mirrorKind } from './mirror-kind.ts'
import type { ToolPins } from './pin.ts'
import { type ToolName, toolNames } from './tool.ts'

/** One line of `tools`. */
export type ToolChoice = ReleaseChoice | OwnChoice

/** A release, by our pins or by a hash of its asset or of the executable in it. */
export interface ReleaseChoice {
  readonly name: ToolName
  /** Without `v`. */
  readonly version: string
  /** In hex. */
  readonly sha256?: string
}

/** An executable of the user's own. */
export interface OwnChoice {
  readonly name: ToolName
  /** Absolute. */
  readonly path: string
}

const toolLines: Kind<readonly ToolChoice[]> = { name: 'lines', parse: parseTools }

export const inputs = {
  tools: {
    kind: toolLines,
    default: '',
    neverFromFile: true,
    help: 'Other tools than the pinned ones, one a line: `trivy=0.75.0` for another pinned version, `trivy=0.76.0@sha256:…` for any (the hash of upstream’s asset or of the executable), `trivy=/path/to/trivy` for an executable of your own.',
  },
  'tools-mirror': {
    kind: mirrorKind,
    default: '',
    neverFromFile: true,
    help: 'Where the tools are fetched from instead of GitHub: a base URL or a `file://` folder that holds `<tool>/<version>/<os>-<arch>/` with either upstream’s asset or the bare executable. The hashes stay the same. One that `image-pipeline mirror` filled also gives the vulnerability database, BuildKit and QEMU.',
  },
} satisfies Table

export type ToolsInputs = Values<typeof inputs>

async function parseTools(value: string): Promise<readonly ToolChoice[]> {
  const items = await rawLines.parse(value)
  if (items.length === 0) return []
  // Long, and few runs choose tools of their own.
  const { pins } = await import('./pins.ts')
  const seen = new Set<ToolName>()
  return parseEach(items, (line) => {
    const choice = parseLine(line, pins)
    if (seen.has(choice.name))
      throw new WrongInput({
        value: line,
        problem: `names ${choice.name} a second time`,
        cure: 'Keep one of the lines.',
      })
    seen.add(choice.name)
    return choice
  })
}

function parseLine(line: string, pins: Readonly<Record<ToolName, ToolPins>>): ToolChoice {
  const wrong = (problem: string, cure: string) => new WrongInput({ value: line, problem, cure })
  const [word, value] = keyValue(line) ?? []
  if (word === undefined || value === undefined || value === '')
    throw wrong('names no tool and version', 'Write name=version, name=version@sha256:… or name=/path/to/executable.')
  const name = toolNames.find((known) => known === word)
  if (name === undefined) throw wrong(`"${word}" is not one of the tools`, `Tools are: ${toolNames.join(', ')}.`)
  if (isAbsolutePath(value)) return { name, path: value }
  if (/[\\/~]/.test(value) || value.startsWith('.'))
    throw wrong('is a relative path', `Write where it lies from the root: ${name}=/path/to/${name}.`)
  const [text = '', hash] = value.split(/@(.*)/s)
  const version = parseSemver(text)
  if (version === undefined)
    throw wrong(`"${text}" is no version and no path`, `Write a version such as ${name}=${pins[name].default}.`)
  const sha256 = hash === undefined ? undefined : /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase()
  if (hash !== undefined && sha256 === undefined)
    throw wrong('has a hash that is no SHA-256', `Write ${name}=${text}@sha256: and 64 hexadecimal digits.`)
  const { versions, minimum, forbiddenVersions, forbiddenHashes } = pins[name]
  const why = forbiddenVersions[core(version.version)] ?? (sha256 && forbiddenHashes[sha256])
  if (why !== undefined) throw wrong(`is never run: ${why}`, `Take ${name}=${pins[name].default}.`)
  if (isBelow(version.version, minimum))
    throw wrong(`is older than ${minimum}, the oldest that can be used`, `Take ${name}=${pins[name].default}.`)
  if (sha256 === undefined && versions[version.version] === undefined)
    throw wrong(
      `no hash of ${name} ${version.version} is known`,
      `Pinned are ${Object.keys(versions).join(', ')}; any other takes its hash: ${name}=${version.version}@sha256:….`,
    )
  return { name, version: version.version, ...(sha256 && { sha256 }) }
}

/** Unix's or Windows'. */
function isAbsolutePath(value: string): boolean {
  return value.startsWith('/') || /^[A-Za-z]:[\\/]/.test(value)
}

/** Whether a version comes before another; what is no version is not judged. */
export function isBelow(version: string, minimum: string): boolean {
  const [one, other] = [parseSemver(version), parseSemver(minimum)]
  return one !== undefined && other !== undefined && compareSemver(one, other) < 0
}

/** Without what follows the three numbers: a bad release stays one as `0.69.4-1`. */
export function core(version: string): string {
  return /^\d+\.\d+\.\d+/.exec(version)?.[0] ?? version
}
