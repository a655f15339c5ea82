import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '../../src/oci/digest.ts'
import { type Subject, subjectOf } from '../../src/sbom/subject.ts'
import type { Json } from './spdx-rules.ts'

/** The image that the recordings are about: two packages of Debian, one of Python, a label and a variable. */
export const recordedDigest: Digest = 'sha256:01ec3404c543a6ae398cdbf2d005aedb0e4baf7677e62747726bb672f575efe6'

export const created = new Date('2026-01-02T03:04:05.678Z')

export const recordedSubject: Subject = subjectOf('ghcr.io/octo/app', 'linux/arm64', recordedDigest, created)

/**
 * What `trivy convert` 0.74.0 made of a pass with one finding, CVE-2026-900001, and what syft 1.54.1 wrote of the same
 * image. The vulnerability is made up.
 */
export function recording(name: `${'trivy' | 'syft'}.${'spdx' | 'cdx'}.json`): Json {
  return JSON.parse(recordedText(name)) as Json
}

export function recordedText(name: string): string {
  return readFileSync(join('__tests__', 'sbom', 'recorded', name), 'utf8')
}
