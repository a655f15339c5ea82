/**
 * Files of the user's that decide what a gate lets pass: allow lists, ignore files, baselines. Where the checkout may
 * hold what somebody without write access wrote (a pull request), they are read from the base ref.
 */
export interface TrustedFiles {
  /**
   * The text of a file, by the path that an input gave (relative to the checkout, or absolute). Says in the log where it
   * was read from when that is not the checkout. undefined where it does not exist there.
   */
  read(file: string): Promise<string | undefined>
  /** Whether files come from the base ref and not from the checkout. */
  readonly fromBase: boolean
}
