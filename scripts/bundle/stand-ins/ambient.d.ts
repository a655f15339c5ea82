/** What our own code uses of the packages that have a stand-in. */
declare module '@actions/exec' {
  export function getExecOutput(
    commandLine: string,
    args?: string[],
    options?: {
      readonly silent?: boolean
      readonly ignoreReturnCode?: boolean
      readonly env?: Readonly<Record<string, string>>
    },
  ): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }>
}
