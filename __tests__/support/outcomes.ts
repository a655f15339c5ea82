import type { ServiceResult, Tested } from '../../src/test/tested.ts'

/** Outcomes by check, e.g. `{ starts: 'pass', healthy: 'fail' }`. */
export function outcomes({ checks }: ServiceResult): Readonly<Record<string, string>> {
  return Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]))
}

export function reasonOf({ checks }: ServiceResult, wanted: string): string {
  return checks.find(({ check }) => check === wanted)?.reason ?? ''
}

export function serviceOf({ services }: Tested, name: string): ServiceResult {
  const found = services.find((one) => one.service === name)
  if (!found) throw new Error(`${name} was not tested`)
  return found
}
