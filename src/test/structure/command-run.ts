import { messageOf } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import { plain } from '../../core/plain.ts'
import { createContainer } from '../../docker/engine/container.ts'
import { EngineError } from '../../docker/engine/engine.ts'
import type { Printed } from '../../docker/engine/log-frames.ts'
import type { RunWorld } from '../run/world.ts'
import { patience, type Target } from '../target.ts'
import type { Judgement } from '../tested.ts'
import { commandConfig } from './command-config.ts'
import { failed, unmatched } from './file-tests.ts'
import type { CommandTest, StructureFile } from './structure-file.ts'

export interface CommandRun {
  readonly test: CommandTest
  readonly file: Pick<StructureFile, 'globalEnv' | 'options'>
  readonly target: Target
  readonly reference: string
  /** Milliseconds for each command. */
  readonly timeout: number
}

/** Bytes of each stream that are searched. */
const kept = 4 * 1024 * 1024

/**
 * One command test: each command of `setup` in a container of its own, whose files the next one finds; the command; then
 * `teardown`, however the command ended.
 */
export async function runCommand(run: CommandRun, world: RunWorld): Promise<Judgement> {
  const { test } = run
  try {
    let { reference } = run
    for (const command of test.setup) {
      const name = world.nextName()
      const { status, printed } = await once({ ...run, reference }, command, world, name)
      if (status !== 0) return failed([`setup ${command[0]} ended with ${status}: ${lastLine(printed)}`])
      reference = name
      world.discard(name)
    }
    const { status, printed } = await once({ ...run, reference }, test.command, world)
    const wrong = [
      ...(status === test.exitCode ? [] : [`it ended with ${status}, expected ${test.exitCode}: ${lastLine(printed)}`]),
      ...unmatched(printed.stdout, 'what it prints', test.expectedOutput, test.excludedOutput),
      ...unmatched(printed.stderr, 'what it prints as errors', test.expectedError, test.excludedError),
    ]
    for (const command of test.teardown) {
      const torn = await once({ ...run, reference }, command, world)
      if (torn.status !== 0) wrong.push(`teardown ${command[0]} ended with ${torn.status}: ${lastLine(torn.printed)}`)
    }
    return failed(wrong.map((line) => world.host.redact(line)))
  } catch (error) {
    if (!(error instanceof EngineError || error instanceof TooLong)) throw error
    return failed([messageOf(error)])
  }
}

class TooLong extends Error {}

/** @param keepAs what its files are kept as: an image for the next command */
async function once(run: CommandRun, command: readonly string[], world: RunWorld, keepAs?: string) {
  const { test, file, target, reference } = run
  const { engine, host, labels } = world
  const wish = { reference, command, test, ...file, image: target.config, labels }
  const config = commandConfig(wish, host.env)
  const container = await createContainer(engine, { name: world.nextName(), platform: target.platform, config })
  try {
    const limit = patience(run.timeout, target)
    const late = AbortSignal.timeout(limit)
    await container.start()
    const status = await container.ended(late).catch((error: unknown) => {
      if (host.signal.aborted || !late.aborted) throw error
      throw new TooLong(`${command[0]} still runs after ${limit / 1000} s`)
    })
    const printed = await container.printed('all', kept)
    if (keepAs !== undefined && status === 0) {
      const query = { container: container.id, repo: keepAs, tag: 'latest', pause: false }
      const { body } = await engine.ask({ method: 'POST', path: '/commit', query, body: { Labels: labels } })
      if (!isRecord(body)) throw new EngineError(500, 'it kept no image')
    }
    return { status, printed }
  } finally {
    if (!host.signal.aborted) await world.retire(container)
  }
}

function lastLine({ stdout, stderr }: Printed): string {
  const line = (stderr.trim() || stdout.trim()).split('\n').at(-1) ?? ''
  return line === '' ? '(it printed nothing)' : plain(line, 200)
}
