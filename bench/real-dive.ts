import { access, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { child } from './child.ts'

const version = '0.13.1'
const folder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'image-pipeline',
  'bench',
  `dive-${version}`,
)

/** dive itself, built once where go is there; undefined where it is not. */
export async function realDive(): Promise<string | undefined> {
  const program = join(folder, 'dive')
  try {
    await access(program)
    return program
  } catch {
    try {
      await child('go', ['install', `github.com/wagoodman/dive@v${version}`], { ...process.env, GOBIN: folder })
      return program
    } catch {
      return undefined
    }
  }
}

/** What it says of an archive: its JSON's part of the whole image. */
export async function diveOf(dive: string, archive: string, file: string): Promise<DiveImage> {
  await child(dive, ['--json', file, `docker-archive://${archive}`], process.env)
  return (JSON.parse(await readFile(file, 'utf8')) as { readonly image: DiveImage }).image
}

export interface DiveImage {
  readonly sizeBytes: number
  readonly inefficientBytes: number
  readonly efficiencyScore: number
}
