import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { readClone } from '../../git/clone.ts'
import { type Origin, openScratch, type Scratch } from '../../git/scratch.ts'
import { appended, linesOf, textOf } from '../bounded.ts'
import { pause, rounds, type Store } from './store.ts'

/** The only file of ours on the branch. */
export const historyFile = 'history.jsonl'

/**
 * Lines on a branch of the repository that the checkout came from. It is asked once for the reading and the first try to write.
 *
 * @param origin its `url` is where a checkout without an origin can be asked; the checkout's own counts first
 */
export function branchStore(branch: string, origin: Origin, host: Host): Store {
  let opened: Promise<Scratch> | undefined
  let known: { readonly tip: Tip | undefined } | undefined
  // Nothing of the checkout is needed: a repository of our own, with the branch's last commit. It goes with the run's folder.
  const scratch = () => {
    opened ??= readClone(host).then((clone) =>
      openScratch(undefined, { ...origin, url: clone?.origin ?? origin.url }, host),
    )
    return opened
  }
  return {
    name: `the branch ${branch}`,
    async read() {
      known = { tip: await tipOf(await scratch(), branch) }
      return known.tip?.lines ?? []
    },
    async append(line) {
      const before = known
      known = undefined
      await appendTo(await scratch(), branch, line, before, host)
    },
  }
}

/** A branch's last commit, what else its folder holds, and our lines. */
interface Tip {
  readonly commit: string
  readonly others: string
  readonly lines: readonly string[]
}

const tipRef = 'refs/history/tip'

/** undefined where the branch does not exist yet. @throws UserError where it cannot be asked, or is somebody else's */
async function tipOf(scratch: Scratch, branch: string): Promise<Tip | undefined> {
  const why = await scratch.fetch([`+refs/heads/${branch}:${tipRef}`], 1)
  if (why !== undefined && /couldn't find remote ref/i.test(why)) return undefined
  if (why !== undefined)
    throw new UserError(`the branch ${branch} cannot be read: ${why}`, { cure: cureFor(why, 'contents: read') })
  const commit = (await scratch.git('rev-parse', '--verify', tipRef)) ?? ''
  const entries = ((await scratch.git('ls-tree', commit)) ?? '').split('\n').filter(Boolean)
  const isOurs = (entry: string) => entry.endsWith(`\t${historyFile}`)
  const own = entries.find(isOurs)
  if (own === undefined)
    throw new UserError(`the branch ${branch} exists and has no ${historyFile}: it is not a history`, {
      cure: 'Name a branch that does not exist yet: it is made, with nothing else on it.',
    })
  const { stdout } = await scratch.run({ args: ['cat-file', 'blob', `${commit}:${historyFile}`] })
  const others = entries.filter((entry) => !isOurs(entry)).map((entry) => `${entry}\n`)
  return { commit, others: others.join(''), lines: linesOf(stdout) }
}

/**
 * A commit behind the last one, pushed as any other: a server takes it only while nobody was faster. Then all of it is
 * done again on what is there now, so that nobody's line is lost.
 */
async function appendTo(
  scratch: Scratch,
  branch: string,
  line: string,
  known: { readonly tip: Tip | undefined } | undefined,
  host: Host,
): Promise<void> {
  let refused = ''
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await host.sleep(pause(round))
    const tip = round === 0 && known ? known.tip : await tipOf(scratch, branch)
    const commit = await commitOf(scratch, tip, textOf(appended(tip?.lines ?? [], line)))
    const why = await scratch.push(commit, branch)
    if (why === undefined) return
    refused = why
    if (!isRace(why))
      throw new UserError(`the branch ${branch} cannot be written: ${why}`, { cure: cureFor(why, 'contents: write') })
    host.log.debug(`another run wrote to ${branch}: ${why}`)
  }
  throw new UserError(`the branch ${branch} is written by others all the time: ${refused}`, {
    cure: 'Let fewer runs write at the same time (concurrency: in the workflow).',
  })
}

/** Others were faster: they moved the branch since we read it, or are moving it at this instant. */
function isRace(why: string): boolean {
  return /\[rejected\]|\(fetch first\)|\(non-fast-forward\)|cannot lock ref|failed to update ref|reference already exists|stale info/i.test(
    why,
  )
}

async function commitOf(scratch: Scratch, tip: Tip | undefined, text: string): Promise<string> {
  const blob = await scratch.run({ args: ['hash-object', '-w', '--stdin'], stdin: text })
  const entries = `${tip?.others ?? ''}100644 blob ${blob.stdout.trim()}\t${historyFile}\n`
  const tree = await scratch.run({ args: ['mktree'], stdin: entries })
  const parent = tip ? ['-p', tip.commit] : []
  const made = await scratch.run({
    // Where a personal token pushes, the branch would start workflows.
    args: [...author, 'commit-tree', '-m', 'Record a run [skip ci]', ...parent, tree.stdout.trim()],
  })
  return made.stdout.trim()
}

const author = [
  '-c',
  'user.name=github-actions[bot]',
  '-c',
  'user.email=41898282+github-actions[bot]@users.noreply.github.com',
  '-c',
  'commit.gpgSign=false',
]

function cureFor(why: string, permission: string): string {
  if (
    /\b40[134]\b|denied|declined|not found|could not read Username|authentication|not granted|protected branch/i.test(
      why,
    )
  )
    return `Add "${permission}" to the permissions of the job, and see that no rule of the repository forbids it.`
  return 'See that the repository can be reached from here, then run again.'
}
