import type { Host } from '../../core/host.ts'
import type { Service } from '../service.ts'

/** What values of such variables are called. */
const telling = /pass|secret|token|credential|api_?key|private|auth|dsn|access_?key|_key$/i

/** Characters: a shorter one is a word like `true` and would mask ordinary text. */
const shortest = 6

/** Values of variables that sound like secrets, or carry a login, are masked wherever a container prints them. */
export function hideSecrets(services: readonly Service[], host: Pick<Host, 'secret'>): void {
  for (const { env } of services)
    for (const [name, value] of env)
      if (value.length >= shortest && (telling.test(name) || /:\/\/[^/\s:@]*:[^/\s@]+@/.test(value))) host.secret(value)
}
