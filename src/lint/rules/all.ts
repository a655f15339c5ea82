import { aptLists } from './apt-lists.ts'
import { aptSplit } from './apt-split.ts'
import { baseChoice } from './base-choice.ts'
import { copiedOwner } from './copied-owner.ts'
import { copiedSecrets } from './copied-secrets.ts'
import { copyNeeded } from './copy-needed.ts'
import { dependenciesFirst } from './dependencies-first.ts'
import { execForm } from './exec-form.ts'
import { healthcheck } from './healthcheck.ts'
import { ignoredContext } from './ignored-context.ts'
import { mergeRuns } from './merge-runs.ts'
import { multiStage } from './multi-stage.ts'
import { pinnedBase } from './pinned-base.ts'
import { pipCache } from './pip-cache.ts'
import type { Rule } from './rule.ts'
import { user } from './user.ts'
import { uv } from './uv.ts'

/** In the order of their numbers. */
export const rules: readonly Rule[] = [
  multiStage,
  baseChoice,
  pinnedBase,
  pipCache,
  aptLists,
  aptSplit,
  mergeRuns,
  ignoredContext,
  copyNeeded,
  dependenciesFirst,
  copiedOwner,
  user,
  healthcheck,
  uv,
  copiedSecrets,
  execForm,
]
