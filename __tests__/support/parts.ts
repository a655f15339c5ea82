import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { parsePlatform, platformSlug } from '../../src/oci/platform.ts'
import type { Part } from '../../src/pipeline/parts/part.ts'
import { facts } from './facts.ts'

/** What a job of one platform has left that went well, but for what the test says. */
export function partOf(platform: string, more: Partial<Part> = {}): Part {
  const { os, architecture } = parsePlatform(platform) ?? { os: '', architecture: '' }
  const digest = digestOf(Buffer.from(`${platform} ${more.attempt ?? 1}`))
  return {
    version: 1,
    platforms: [platform],
    sha: facts().sha,
    ref: facts().ref,
    run: '',
    attempt: 1,
    created: '2026-01-02T03:04:05.000Z',
    now: '2026-01-02T03:05:00.000Z',
    stages: ['metadata', 'secrets', 'build', 'scan', 'publish', 'sign'],
    limits: {},
    images: ['ghcr.io/octo/app'],
    tags: ['main'],
    entries: [{ mediaType: mediaTypes.manifest, digest, size: 7, platform: { os, architecture } }],
    pushed: [`ghcr.io/octo/app@${digest}`],
    verdicts: [{ gate: 'scan', passed: true }],
    findings: { scan: { [platform]: { LOW: 1 } } },
    seconds: { build: 2 },
    size: '',
    sizes: { [platform]: { compressed: 1000 } },
    error: '',
    attestations: [],
    tools: [],
    ...more,
  }
}

/** Puts parts where the merging job looks for them: each in an artifact's folder of its own. */
export async function leaveParts(folder: string, parts: readonly unknown[]): Promise<void> {
  for (const [at, part] of parts.entries()) {
    const { platforms = [''] } = part as Partial<Part>
    const own = join(folder, `artifact-${at}`, platformSlug(platforms[0] ?? ''))
    await mkdir(own, { recursive: true })
    await writeFile(join(own, 'part.json'), typeof part === 'string' ? part : JSON.stringify(part))
  }
}
