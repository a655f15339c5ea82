import { childEnv, type Environment, type Host } from '../core/host.ts'
import type { BuildPlan } from './plan.ts'

/** What buildx sees beside docker's own variables. @throws Error where a secret that the arguments name is missing */
export function environmentOf(plan: BuildPlan, host: Host, secrets: Environment): Environment {
  const missing = plan.secrets.filter((name) => secrets[name] === undefined)
  // An absent secret would be an empty one to the build.
  if (missing.length > 0) throw new Error(`the plan needs secrets that were not handed over: ${missing.join(', ')}`)
  const cache = Object.fromEntries(plan.passedOn.map((name) => [name, host.env[name]]))
  const named = Object.fromEntries(plan.secrets.map((name) => [name, secrets[name]]))
  return childEnv({}, [], { ...plan.env, ...cache, ...named })
}
