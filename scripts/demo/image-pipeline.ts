import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { UserError } from '../../src/core/errors.ts'

export interface Run {
  readonly status: number | null
  readonly seconds: number
  /** What the run says of itself in the end. */
  readonly lastLine: string
}

/**
 * Runs the bundled command line and shows what it prints.
 *
 * @param wanted the exit status that it shall end with: 1 where a gate is to fail
 * @throws UserError when it ends with another
 */
export async function imagePipeline(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  say: (line: string) => void,
  wanted = 0,
): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    env: { ...process.env, ...env, IMAGE_PIPELINE_PASSWORD: 'any-will-do-here' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let lastLine = ''
  const show = (line: string) => {
    if (line.trim() !== '') lastLine = line
    say(`  ${line}`)
  }
  const status = await Promise.all([
    new Promise<number | null>((resolve) => child.once('close', resolve)),
    ...[child.stdout, child.stderr].map(async (stream) => {
      for await (const line of createInterface({ input: stream })) show(line)
    }),
  ]).then(([code]) => code)
  if (status !== wanted)
    throw new UserError(`image-pipeline ended with status ${status}: ${lastLine}`, {
      cure: 'Its output above says why.',
    })
  return { status, seconds: (performance.now() - started) / 1000, lastLine }
}
