import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Everything that is fetched or made, shared by all checkouts of one user. */
export const cache: string = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'image-pipeline',
  'toolchain',
)

/**
 * Socket, pid file and what else must not outlive a boot. Not in the cache: a unix socket's path may have 107 bytes
 * at most, and a cache folder can lie deep. One per cache, so that two caches have two engines.
 */
export const runFolder: string = `/run/image-pipeline-${createHash('sha256').update(cache).digest('hex').slice(0, 8)}`
