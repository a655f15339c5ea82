/** The programs of others that the stages run. */
export const toolNames = ['trivy', 'gitleaks', 'cosign', 'syft'] as const

export type ToolName = (typeof toolNames)[number]

/** An executable whose bytes are known. */
export interface Tool {
  readonly name: ToolName
  /** e.g. `0.74.0`; '' for an executable of the user's own that does not tell. */
  readonly version: string
  /** Absolute path of the executable: a copy of the verified bytes in a folder of this run alone, if it is not the user's own. */
  readonly path: string
  /** Of the executable, in hex. */
  readonly sha256: string
  /** Who vouches for it: our pins, a hash that the user gave, or nobody but the user (a path). */
  readonly trust: 'pinned' | 'given hash' | 'own'
}

/** A program that was run, by its bytes. */
export type UsedTool = Pick<Tool, 'name' | 'version' | 'sha256'>

/** The tools of a run. */
export interface Tools {
  /**
   * Fetches and verifies a tool, once a run however often it is asked for.
   *
   * @throws UserError for a tampered download, a forbidden version, a platform without an asset, an unreachable mirror
   */
  get(name: ToolName): Promise<Tool>
}
