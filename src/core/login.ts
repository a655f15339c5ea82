/** Credentials for one registry, given by an input. `registry` is a host with its port, e.g. `ghcr.io`. */
export interface Login {
  readonly registry: string
  readonly username: string
  readonly password: string
}
