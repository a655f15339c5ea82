import { UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import { plain } from '../../core/plain.ts'
import { severities } from '../../core/shown.ts'
import type { CommentData, FindingNews, GateResult, NewFinding, PlatformSize, TestResults } from './comment-data.ts'

/** Entries of a list, at most. */
export const most = { platforms: 50, findings: 50, gates: 100, failures: 100 }

/**
 * What is known to be the data of a comment: numbers that are numbers, texts as single lines that are not too long, lists
 * that are not too long, and nothing else. Own data and those of a fork go through here alike.
 *
 * @throws UserError for anything else
 */
export function readData(given: unknown): CommentData {
  const data = record(given, 'it')
  if (data.version !== 1) throw wrong('its version is not 1')
  if (typeof data.key !== 'string' || !/^[0-9a-f]{16}$/.test(data.key)) throw wrong('its key is none')
  return {
    version: 1,
    key: data.key,
    image: line(data.image, 100),
    broken: line(data.broken, 200),
    comparedWith: line(data.comparedWith, 120),
    sizes: list(data.sizes, most.platforms, sizeOf),
    ...(data.findings === undefined ? {} : { findings: findingsOf(data.findings) }),
    gates: list(data.gates, most.gates, gateOf),
    ...(data.tests === undefined ? {} : { tests: testsOf(data.tests) }),
  }
}

function sizeOf(given: unknown): PlatformSize {
  const { platform, bytes, before } = record(given, 'a size')
  return {
    platform: line(platform, 60),
    bytes: count(bytes),
    ...(before === undefined ? {} : { before: count(before) }),
  }
}

function findingsOf(given: unknown): FindingNews {
  const { comparedWith, added, gone, still, worst } = record(given, 'its findings')
  return {
    comparedWith: line(comparedWith, 120),
    added: count(added),
    gone: count(gone),
    still: count(still),
    worst: list(worst, most.findings, findingOf),
  }
}

function findingOf(given: unknown): NewFinding {
  const { severity, id, package: name, installed, fixedIn } = record(given, 'a finding')
  const known = severities.find((one) => one === severity)
  if (known === undefined) throw wrong('a severity is none')
  return {
    severity: known,
    id: line(id, 60),
    package: line(name, 100),
    installed: line(installed, 60),
    fixedIn: line(fixedIn, 60),
  }
}

function gateOf(given: unknown): GateResult {
  const { gate, passed, reason } = record(given, 'a gate')
  if (typeof passed !== 'boolean') throw wrong('of a gate it does not say whether it passed')
  return { gate: line(gate, 60), passed, reason: line(reason, 300) }
}

function testsOf(given: unknown): TestResults {
  const { passed, failed, failures } = record(given, 'its tests')
  return {
    passed: count(passed),
    failed: count(failed),
    failures: list(failures, most.failures, (one) => {
      const { test, platform, reason } = record(one, 'a failure')
      return { test: line(test, 100), platform: line(platform, 60), reason: line(reason, 200) }
    }),
  }
}

function record(given: unknown, what: string): Readonly<Record<string, unknown>> {
  if (isRecord(given)) return given
  throw wrong(`${what} is no object`)
}

function list<T>(given: unknown, longest: number, read: (one: unknown) => T): readonly T[] {
  if (!Array.isArray(given)) throw wrong('a list is none')
  if (given.length > longest) throw wrong(`a list has ${given.length} entries where ${longest} may be`)
  return (given as readonly unknown[]).map(read)
}

function line(given: unknown, longest: number): string {
  if (typeof given === 'string') return plain(given, longest)
  throw wrong('a text is none')
}

function count(given: unknown): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0) return given
  throw wrong('a number is none')
}

function wrong(problem: string): UserError {
  return new UserError(`this is no comment of image-pipeline: ${problem}`, {
    cure: 'Nothing was posted. Give the comment.json that a run wrote into its report folder.',
  })
}
