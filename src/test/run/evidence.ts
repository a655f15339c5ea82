import { messageOf } from '../../core/errors.ts'
import type { Container, ContainerState } from '../../docker/container.ts'
import { psArgs } from '../checks/non-root.ts'
import type { Evidence } from '../tested.ts'
import { endText, hasEnded } from './wait.ts'
import type { RunWorld } from './world.ts'

const most = { lines: 200, health: 5, processes: 50 }
/** Characters of a line; a program may print megabytes without a break. */
const longest = 1000
/** Bytes of a log that are read: 200 lines of most programs. */
const kept = 256 * 1024

/** What a container leaves to whoever must find out what is wrong with it. Fails nothing. */
export async function gather(
  run: string,
  container: Container,
  before: ContainerState,
  world: RunWorld,
): Promise<Evidence> {
  const { host } = world
  const { state, log, processes } = await gathered(container, before, world)
  const lines = (text: string) => linesOf(host.redact(text))
  return {
    run,
    state: hasEnded(state) ? endText(state) : `${state.status}${state.health ? `, ${state.health.status}` : ''}`,
    health: (state.health?.outputs ?? [])
      .slice(-most.health)
      .map(({ exitCode, output }) => `${exitCode}: ${lines(output).join(' ')}`.slice(0, longest)),
    log: lines(log).slice(-most.lines),
    processes: processes.slice(0, most.processes).map((row) => lines(row.join(' ')).join(' ')),
  }
}

async function gathered(container: Container, before: ContainerState, { host }: RunWorld) {
  const or = async <T>(asked: Promise<T>, instead: (why: string) => T): Promise<T> => {
    try {
      return await asked
    } catch (error) {
      if (host.signal.aborted) throw error
      return instead(messageOf(error))
    }
  }
  const state = await or(container.state(), () => before)
  const log = await or(container.printed(most.lines, kept), (why) => ({ all: `(its log cannot be read: ${why})` }))
  const processes = hasEnded(state) ? [] : await or(container.top(psArgs), () => [])
  return { state, log: log.all, processes }
}

/** As a log and a file can take them: no control characters, no colours, indented as they were. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .replace(sequences, '')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replaceAll('\t', '    ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
        .trimEnd(),
    )
    .map((line) => (line.length > longest ? `${line.slice(0, longest)}…` : line))
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** What a terminal obeys: colours, cursor, titles. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const sequences = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]|\x9b[0-?]*[ -/]*[@-~]/g
