import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Host } from '../core/host.ts'
import { plain } from '../core/plain.ts'
import { type Clone, readClone } from '../git/clone.ts'
import { isDirty } from '../git/dirty.ts'
import { mergeLines } from '../git/merge-lines.ts'
import { openScratch, type Scratch } from '../git/scratch.ts'
import type { Tool } from '../tools/tool.ts'
import { allowedBy } from './allowed.ts'
import type { HistoryFinding, HistoryFindings } from './findings.ts'
import { patchOptions, search } from './gitleaks.ts'
import { distinct } from './known-places.ts'
import type { SecretsPlan } from './plan.ts'
import { findRange, type Range } from './range.ts'
import { remarksOf } from './remarks.ts'
import { standardRules } from './rules.ts'

/**
 * Searches the history for secrets. The token may be ''; only git sees it, and only for the server of the event.
 *
 * @throws UserError when the commits cannot be had or were not all searched
 */
export async function history(plan: SecretsPlan, tool: Tool, host: Host, token: string): Promise<HistoryFindings> {
  for (const warning of plan.warnings) host.log.warning(warning)
  if (plan.rules !== standardRules) host.log.info(`gitleaks: the rules are those of ${plan.rules.name}`)
  if (host.kind === 'terminal' && (await isDirty(host)))
    host.log.info('secrets: what is not committed yet is not searched')
  const clone = await readClone(host)
  const url = clone?.origin ?? (clone || plan.repositoryUrl === '' ? undefined : plan.repositoryUrl)
  const scratch = await openScratch(clone, { url, serverUrl: plan.serverUrl, token }, host)
  try {
    const range = await findRange(plan.commits, clone, scratch, host)
    const gap = range.gap === undefined ? undefined : describeGap(range.gap)
    if (gap !== undefined) host.log.warning(gap)
    const size = range.commits.size
    const found = size === 0 ? [] : await search(range, plan.rules, scratch, tool, host)
    const own = distinct(await broughtBy(range, found, scratch))
    const isAllowed = allowedBy(plan.allowed)
    const findings = own.filter((finding) => !isAllowed(finding))
    const result: HistoryFindings = {
      range: range.words,
      commits: size,
      findings: findings.map((finding) => placed(finding, clone, host)),
      allowed: own.length - findings.length,
      gap,
      remarks: remarksOf(plan.allowed.fingerprints, found, range),
    }
    host.log.info(sentence(result))
    return result
  } finally {
    await scratch.close()
  }
}

/** `gitleaks: 3 commits of this push (abc1234..def5678), 0 findings` */
export function sentence({ commits, range, findings, allowed }: HistoryFindings): string {
  const some = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
  const passed = allowed === 0 ? '' : `, ${some(allowed, 'known one')} let pass`
  return `gitleaks: ${some(commits, 'commit')} ${plain(range, 300)}, ${some(findings.length, 'finding')}${passed}`
}

/**
 * A merge is searched against each of its parents, and what it took over from one of them is new against the other. Only
 * what is new against all of them did the merge itself bring; the rest was brought by another commit. git tells that and
 * not the number of times that gitleaks found it: against one parent a rule may fit, and against another one not.
 */
async function broughtBy(
  { commits }: Range,
  findings: readonly HistoryFinding[],
  scratch: Scratch,
): Promise<readonly HistoryFinding[]> {
  const parents = (commit: string) => commits.get(commit)?.length ?? 1
  const ofMerges = findings.filter(({ commit }) => parents(commit) > 1)
  const merges = new Map(ofMerges.map(({ commit }) => [commit, parents(commit)]))
  const wroteItself = await mergeLines(merges, new Set(ofMerges.map(({ file }) => file)), patchOptions, scratch)
  return findings.filter(
    ({ commit, file, line, endLine }) => !merges.has(commit) || wroteItself(commit, file, line, endLine),
  )
}

function describeGap(why: string): string {
  return `secrets: the clone lacks commits, and they could not be fetched (${why}). What is there was searched, the oldest of it as a whole; a secret that was added and removed in between cannot be seen. Check out with fetch-depth: 0.`
}

/** Names are the repository's; an annotation wants them from the folder that we run in. */
function placed(finding: HistoryFinding, clone: Clone | undefined, host: Host): HistoryFinding {
  const place = posix.relative(clone?.prefix ?? '', finding.file)
  const isHere = clone !== undefined && !place.startsWith('../') && existsSync(join(host.cwd, place))
  return { ...finding, file: host.redact(finding.file), ...(isHere ? { place: host.redact(place) } : {}) }
}
