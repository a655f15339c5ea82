/** A file for container-structure-test, schema 2.0.0, as far as it was understood: all but licenseTests. */
export interface StructureFile {
  /** As the input has it. */
  readonly file: string
  readonly globalEnv: readonly Pair[]
  readonly commands: readonly CommandTest[]
  readonly existence: readonly ExistenceTest[]
  readonly contents: readonly ContentTest[]
  readonly metadata: MetadataTest | undefined
  /** How many there are: they are not run. */
  readonly licenses: number
  readonly options: RunOptions
}

export interface Pair {
  readonly key: string
  readonly value: string
  readonly isRegex: boolean
}

export interface CommandTest {
  readonly name: string
  readonly setup: readonly (readonly string[])[]
  readonly teardown: readonly (readonly string[])[]
  readonly env: readonly Pair[]
  readonly command: readonly string[]
  readonly expectedOutput: readonly string[]
  readonly excludedOutput: readonly string[]
  readonly expectedError: readonly string[]
  readonly excludedError: readonly string[]
  readonly exitCode: number
}

export interface ExistenceTest {
  readonly name: string
  readonly path: string
  readonly shouldExist: boolean
  /** As Go writes a mode: `-rw-r--r--`; '' for any. */
  readonly permissions: string
  readonly uid: number | undefined
  readonly gid: number | undefined
  readonly executableBy: '' | 'owner' | 'group' | 'other' | 'any'
}

export interface ContentTest {
  readonly name: string
  readonly path: string
  readonly expected: readonly string[]
  readonly excluded: readonly string[]
}

export interface MetadataTest {
  readonly env: readonly Pair[]
  readonly unboundEnv: readonly string[]
  readonly labels: readonly Pair[]
  readonly exposedPorts: readonly string[]
  readonly unexposedPorts: readonly string[]
  readonly volumes: readonly string[]
  readonly unmountedVolumes: readonly string[]
  /** undefined: any. */
  readonly entrypoint: readonly string[] | undefined
  readonly cmd: readonly string[] | undefined
  /** '': any. */
  readonly workdir: string
  readonly user: string
}

export interface RunOptions {
  readonly user: string
  readonly privileged: boolean
  readonly allocateTty: boolean
  /** Names of variables of ours that a command sees. */
  readonly envVars: readonly string[]
  /** Of the env file: `NAME=value`. Its values may be secrets. */
  readonly envFile: string
  readonly capabilities: readonly string[]
  readonly bindMounts: readonly string[]
}
