import type { Host } from '../core/host.ts'
import { branchNames, openPullNumbers } from './activity.ts'
import type { Account } from './api.ts'
import { pace } from './pace.ts'
import { homeOf } from './package-home.ts'
import type { Deletion, PackageRef, PackageVersion, Restoration, VersionPage } from './package-version.ts'
import { type Limits, type Rest, rest } from './rest.ts'
import { deleteVersion, getVersion, restoreVersion } from './version.ts'
import { allVersions, versionPage } from './versions.ts'

export type { Deletion, PackageRef, PackageVersion, Restoration, VersionPage } from './package-version.ts'

/**
 * GitHub's API for container packages, of users and organisations. All requests share one pace (see `pace.ts`); 5xx,
 * cut connections and limits are waited for and tried again.
 *
 * Every method throws `UserError` for what concerns the whole package (no right, no such package, no server), `Stopped`
 * where the limits of the run end it, `InterruptedError`.
 */
export interface PackagesApi {
  /** All of them, newest first; what somebody deletes meanwhile does not hide others. */
  listVersions(of: PackageRef, state?: 'active' | 'deleted'): Promise<readonly PackageVersion[]>
  /** One page of 100; the first is 1. */
  page(of: PackageRef, number: number): Promise<VersionPage>
  /** undefined: there is none. */
  getVersion(of: PackageRef, id: number): Promise<PackageVersion | undefined>
  /** @param fresh asked right before each request, also a repeated one: whether what is known still holds */
  deleteVersion(of: PackageRef, id: number, fresh?: () => boolean): Promise<Deletion>
  restoreVersion(of: PackageRef, id: number): Promise<Restoration>
  /** Numbers of the open pull requests of `owner/name`. */
  openPulls(repository: string): Promise<ReadonlySet<number>>
  /** Names of the branches of `owner/name`. */
  branches(repository: string): Promise<ReadonlySet<string>>
  /** The same with limits of its own, counted from now. */
  within(limits: Limits): PackagesApi
  /**
   * Ends when so many deletions, each with a look before it, could go without a wait between the two, or as many as ever
   * could; how many could, by points and by the budget.
   */
  room(deletions: number): Promise<number>
  /** Milliseconds that so many requests of each kind will take, if nothing refuses. */
  forecast(deletions: number, reads: number): number
  /** Requests so far, repeated ones too. */
  readonly requests: number
  /** How far this machine's clock was ahead of GitHub's at the last answer, in milliseconds; 0 where it was behind. */
  readonly ahead: number
}

/** @throws UserError for a token that cannot work */
export function packagesApi(account: Account, host: Host): PackagesApi {
  const line = rest(account, host, pace(host))
  return over(line, homeOf(account))
}

/** Points. */
const lookAndDelete = 6

type HomeOf = (owner: string, line: Rest) => Promise<string>

function over(line: Rest, homeOf: HomeOf): PackagesApi {
  const at = async ({ owner, name }: PackageRef) =>
    `${await homeOf(owner, line)}/packages/container/${encodeURIComponent(name)}/versions`
  return {
    listVersions: async (of, state = 'active') => allVersions(line, await at(of), of, state),
    page: async (of, number) => versionPage(line, await at(of), of, number),
    getVersion: async (of, id) => getVersion(line, await at(of), of, id),
    deleteVersion: async (of, id, fresh) => deleteVersion(line, await at(of), of, id, fresh),
    restoreVersion: async (of, id) => restoreVersion(line, await at(of), of, id),
    openPulls: (repository) => openPullNumbers(line, repository),
    branches: (repository) => branchNames(line, repository),
    within: (limits) => over(line.within(limits), homeOf),
    async room(deletions) {
      const points = await line.room(deletions * lookAndDelete)
      return Math.max(1, Math.min(Math.floor(points / lookAndDelete), Math.floor(line.left / 2)))
    },
    forecast: (deletions, reads) => line.forecast(deletions, reads),
    get requests() {
      return line.requests
    },
    get ahead() {
      return line.ahead
    },
  }
}
