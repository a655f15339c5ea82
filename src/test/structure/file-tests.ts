import { plain } from '../../core/plain.ts'
import { isDirectory } from '../../layers/entry.ts'
import type { Judgement } from '../tested.ts'
import { goMode } from './go-mode.ts'
import { goPattern } from './go-pattern.ts'
import type { ImageFiles } from './image-files.ts'
import type { ContentTest, ExistenceTest } from './structure-file.ts'

/** What is looked into: more of one file is no text that somebody tests. */
const largestFile = 16 * 1024 * 1024

export function judgeExistence(test: ExistenceTest, files: ImageFiles): Judgement {
  const { path, shouldExist, permissions, uid, gid, executableBy } = test
  const live = files.find(path)
  if (!live) return shouldExist ? failed([`${path} does not exist`]) : { outcome: 'pass' }
  if (!shouldExist) return failed([`${path} exists`])
  const { entry } = live
  const mode = goMode(entry)
  return failed([
    ...(permissions === '' || permissions === mode ? [] : [`its permissions are ${mode}, expected ${permissions}`]),
    ...(uid === undefined || uid === entry.uid ? [] : [`its owner is ${entry.uid}, expected ${uid}`]),
    ...(gid === undefined || gid === entry.gid ? [] : [`its group is ${entry.gid}, expected ${gid}`]),
    ...(executableBy === '' || (entry.mode & executeBits[executableBy]) !== 0
      ? []
      : [`${executableBy} cannot execute it: ${mode}`]),
  ])
}

const executeBits = { owner: 0o100, group: 0o010, other: 0o001, any: 0o111 } as const

/** Each layer that has one of the files is read once. */
export async function judgeContents(tests: readonly ContentTest[], files: ImageFiles): Promise<readonly Judgement[]> {
  const found = tests.map(({ path }) => files.find(path))
  const regular = found.filter((live) => live !== undefined && !isDirectory(live.entry))
  const contents = await files.read(regular as Exclude<(typeof found)[number], undefined>[], largestFile)
  return tests.map(({ path, expected, excluded }, at): Judgement => {
    const live = found[at]
    if (!live) return failed([`${path} does not exist`])
    if (isDirectory(live.entry)) return failed([`${path} is a directory`])
    const bytes = contents.get(live.entry)
    if (!bytes) return failed([`${path} is larger than ${largestFile} bytes`])
    return failed(unmatched(bytes.toString('utf8'), `the content of ${path}`, expected, excluded))
  })
}

/** What does not hold, a line each. */
export function unmatched(
  text: string,
  what: string,
  expected: readonly string[],
  excluded: readonly string[],
): readonly string[] {
  return [
    ...expected
      .filter((pattern) => !goPattern(pattern).test(text))
      .map((pattern) => `${what} has no match of ${pattern}`),
    ...excluded.filter((pattern) => goPattern(pattern).test(text)).map((pattern) => `${what} matches ${pattern}`),
  ]
}

/** Passed where nothing is wrong. */
export function failed(reasons: readonly string[]): Judgement {
  return reasons.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', reason: plain(reasons.join('; '), 500) }
}
