import { checkout } from './checkout.ts'
import { concurrency } from './concurrency.ts'
import { forkArtifacts } from './fork-artifacts.ts'
import { injection } from './injection.ts'
import { knownInputs } from './known-inputs.ts'
import { namedSecrets } from './named-secrets.ts'
import { permissions } from './permissions.ts'
import { pinned } from './pinned.ts'
import { releaseCache } from './release-cache.ts'
import type { Rule } from './rule.ts'
import { timeouts } from './timeouts.ts'
import { trustedCheckout } from './trusted-checkout.ts'

/** What holds for every workflow of ours, and for every one that we show. */
export const rules: readonly Rule[] = [
  permissions,
  pinned,
  checkout,
  timeouts,
  injection,
  trustedCheckout,
  concurrency,
  namedSecrets,
  forkArtifacts,
  releaseCache,
  knownInputs,
]
