import type { Section } from './changelog.ts'

/** All that is known before anything is done. */
export interface Facts {
  readonly version: string
  /** Where a version is written down: file → version. */
  readonly written: Readonly<Record<string, string>>
  readonly changelog: readonly Section[]
  /** Paths that git has not committed. */
  readonly dirty: readonly string[]
  /** Generated files that a build makes anew with other content; undefined where another job has looked. */
  readonly stale: readonly string[] | undefined
  readonly commit: string
  /** Whether the remote's main has the commit. */
  readonly onMain: boolean
  /** The remote's tags: name → commit. */
  readonly tags: Readonly<Record<string, string>>
  /** GitHub's release of the version, a draft too; undefined where there is none, or GitHub was not asked. */
  readonly release: Release | undefined
  readonly assets: readonly Asset[]
}

export interface Release {
  readonly id: number
  readonly tag: string
  readonly draft: boolean
  /** Whether its tag and files can never change; undefined while it is a draft. */
  readonly immutable: boolean | undefined
  /** Commit or branch that its tag is made from. */
  readonly target: string
  readonly uploadUrl: string
  readonly assets: readonly { readonly id: number; readonly name: string; readonly digest: string | undefined }[]
}

/** A file of the release. */
export interface Asset {
  readonly name: string
  readonly content: Uint8Array
  /** `sha256:…` */
  readonly digest: string
}
