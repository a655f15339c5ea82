import type { Environment } from '../core/host.ts'
import { readVariable } from '../core/proxy.ts'

/** What a builder in a container needs to reach registries by the proxies of this machine. */
export interface BuilderProxy {
  /** For `--driver-opt`, not yet quoted. */
  readonly options: readonly string[]
  readonly warnings: readonly string[]
}

const names = ['http_proxy', 'https_proxy'] as const

/**
 * The engine has proxies of its own; BuildKit in a container has none unless it is told. Arguments can be read by other
 * processes: a proxy with a login in it is not passed on.
 */
export function builderProxy(env: Environment, driverOpts: readonly string[]): BuilderProxy {
  // Who says anything of them says all.
  if (driverOpts.some((option) => /^"?env\.\w*_proxy=/i.test(option))) return { options: [], warnings: [] }
  const isHost = driverOpts.includes('network=host')
  const options: string[] = []
  const warnings: string[] = []
  for (const name of names) {
    const text = readVariable(env, name)
    const url = URL.canParse(text.includes('://') ? text : `http://${text}`)
      ? new URL(text.includes('://') ? text : `http://${text}`)
      : undefined
    if (text === '' || !url) continue
    if (url.username !== '' || url.password !== '')
      warnings.push(
        `${name.toUpperCase()} has a login in it and is not passed on to the builder, whose settings others can read: let the builder reach its registries by a proxy without one (driver-opts: env.${name}=…), or name a builder that has it (builder)`,
      )
    else if (isHost || !/^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname)) options.push(`env.${name}=${text}`)
  }
  const except = readVariable(env, 'no_proxy')
  if (options.length > 0 && except !== '') options.push(`env.no_proxy=${except}`)
  return { options, warnings }
}
