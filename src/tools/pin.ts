/** What we know of a tool's releases; made from scripts/pins/releases. */
export interface ToolPins {
  /** The version that is taken where nobody names one. */
  readonly default: string
  /** The oldest that has what the stages ask of it. */
  readonly minimum: string
  /** Where upstream keeps its assets, with `{version}` and `{asset}` in it. */
  readonly url: string
  /** Platform (`linux/amd64`) → name of the asset, with `{version}` in it. */
  readonly assets: Readonly<Record<string, string>>
  /** Version → why it is never run. */
  readonly forbiddenVersions: Readonly<Record<string, string>>
  /** SHA-256 of an asset or of an executable, in hex → why it is never run. */
  readonly forbiddenHashes: Readonly<Record<string, string>>
  /** Version → platform → hashes. */
  readonly versions: Readonly<Record<string, Readonly<Record<string, Pin>>>>
}

/** SHA-256 in hex; at least one of them. An asset that is no archive is its own executable and has both alike. */
export interface Pin {
  /** Of upstream's asset. */
  readonly asset?: string
  /** Of the executable in it, where it is known. */
  readonly executable?: string
}
