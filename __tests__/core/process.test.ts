import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { InterruptedError, UserError } from '../../src/core/errors.ts'
import { type Command, childEnv } from '../../src/core/host.ts'
import { runProcess } from '../../src/core/process.ts'
import { ToolError } from '../../src/core/tool-error.ts'

const node = (script: string, more: Partial<Command> = {}): Command => ({
  tool: process.execPath,
  args: ['-e', script],
  env: childEnv(process.env),
  ...more,
})
const run = (command: Command, signal = new AbortController().signal) => runProcess(command, process.cwd(), [signal])

/** A process that has ended counts as gone, also where nobody has buried it yet: in some containers nobody ever does. */
function exists(pid: number): boolean {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0)
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('a tool that ends with a status that is no answer fails with its last words', async () => {
  const failing = run(node('console.error("a"); console.error("the reason"); process.exit(3)'))
  await expect(failing).rejects.toThrow(/failed with exit status 3.*the reason/s)
  await expect(failing).rejects.toBeInstanceOf(ToolError)
})

test('of a tool that calls an error an error, that line is quoted and not the noise behind it', async () => {
  const script = 'console.error("#9 output\\nERROR: failed to solve: no such stage\\n  2 | >>> RUN x"); process.exit(1)'
  await expect(run(node(script))).rejects.toThrow(/exit status 1: ERROR: failed to solve: no such stage$/m)
})

test('a tool that fails without a word fails all the same', async () => {
  await expect(run(node('process.exit(1)'))).rejects.toThrow(/exit status 1: \(it printed nothing\)/)
})

test('a status that is listed as an answer is one', async () => {
  const result = await run(node('process.exit(10)', { answers: [0, 10] }))
  expect(result.status).toBe(10)
})

test('a tool that is killed fails', async () => {
  await expect(run(node('process.kill(process.pid, "SIGKILL")'))).rejects.toThrow(/was killed by SIGKILL/)
})

test('a tool that does not exist is told with the cure', async () => {
  const missing = run({ tool: 'no-such-tool', args: [], env: { PATH: process.cwd() } })
  await expect(missing).rejects.toBeInstanceOf(UserError)
  await expect(missing).rejects.toThrow(/no-such-tool was not found/)
})

test('a tool that this user may not run is told with the cure', async () => {
  const forbidden = run({ tool: 'package.json', args: [], env: { PATH: process.cwd() } })
  await expect(forbidden).rejects.toBeInstanceOf(UserError)
  await expect(forbidden).rejects.toThrow(/package\.json is nowhere where this user may run it/)
})

test('an interruption ends the child, and the caller hears of an interruption', async () => {
  const controller = new AbortController()
  const started = Date.now()
  const running = run(
    node('process.on("SIGINT", () => process.exit(0)); console.log("up"); setTimeout(() => {}, 60000)', {
      onStdout: () => controller.abort(),
    }),
    controller.signal,
  )
  await expect(running).rejects.toBeInstanceOf(InterruptedError)
  expect(Date.now() - started).toBeLessThan(20_000)
})

test('an interruption ends what the child has started too, also where the child ends first', async () => {
  const controller = new AbortController()
  let grandchild = 0
  const script = `
    const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' })
    console.log(pid)
    setTimeout(() => {}, 60000)`
  const onStdout = (line: string) => {
    grandchild = Number(line)
    controller.abort()
  }
  await expect(run(node(script, { onStdout }), controller.signal)).rejects.toBeInstanceOf(InterruptedError)
  // Killed at once; it ends when it next has its turn.
  for (let tries = 0; tries < 500 && exists(grandchild); tries += 1) await delay(20)
  expect(exists(grandchild)).toBe(false)
})

test('lines come whole, stdin is fed, stdout is collected', async () => {
  const lines: string[] = []
  const script = 'process.stdin.on("data", (d) => process.stdout.write(d))'
  const result = await run(node(script, { stdin: 'one\ntwo\nthree', onStdout: (line) => void lines.push(line) }))
  expect(lines).toEqual(['one', 'two', 'three'])
  expect(result.stdout).toBe('one\ntwo\nthree')
})

test('a child that closes its stdin early is judged by its status alone', async () => {
  const result = await run(node('process.stdin.destroy()', { stdin: 'x'.repeat(10_000_000) }))
  expect(result.status).toBe(0)
})

test('a child sees the allow-list and what its command names, never the rest', async () => {
  const env = childEnv({ PATH: '/bin', GITHUB_TOKEN: 'secret', DOCKER_HOST: 'unix:///x' }, ['DOCKER_HOST'], { A: 'b' })
  expect(env).toEqual({ PATH: '/bin', DOCKER_HOST: 'unix:///x', A: 'b' })
})

test('a line of a hundred megabytes is read once', async () => {
  const script = 'const part = "1".repeat(1 << 20); for (let i = 0; i < 100; i += 1) process.stderr.write(part)'
  const lengths: number[] = []
  const started = Date.now()
  await run(node(script, { onStderr: (line) => void lengths.push(line.length) }))
  expect(lengths).toEqual([100 << 20])
  expect(Date.now() - started).toBeLessThan(20_000)
}, 60_000)

/** Starts a daemon that keeps the child's pipes and outlives it; the first line tells its number. */
const daemon = (then: string, doing = 'setTimeout(() => {}, 20000)') => `
  const { pid } = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(doing)}], { stdio: 'inherit', detached: true })
  console.log(pid)
  ${then}`

test.each([
  ['is silent', undefined],
  [
    'never stops talking',
    'setInterval(() => console.error("still here"), 20); setTimeout(() => process.exit(), 20000)',
  ],
])(
  'a daemon that a child leaves behind and that %s holds nobody up',
  async (_, doing) => {
    const started = Date.now()
    const { status, stdout } = await run(
      node(daemon('console.log("done"); setTimeout(() => process.exit(0), 100)', doing)),
    )
    expect(Date.now() - started).toBeLessThan(15_000)
    const [pid, last] = stdout.split('\n')
    expect([status, last]).toEqual([0, 'done'])
    process.kill(Number(pid), 'SIGKILL')
  },
  30_000,
)

test('a daemon that a child leaves behind holds no interruption up', async () => {
  const controller = new AbortController()
  let [pid, aborted] = [0, 0]
  const onStdout = (line: string) => {
    pid = Number(line)
    setTimeout(() => {
      aborted = Date.now()
      controller.abort()
    }, 300)
  }
  await expect(run(node(daemon('setTimeout(() => {}, 20000)'), { onStdout }), controller.signal)).rejects.toThrow()
  // Less than the five seconds after which the whole group is killed.
  expect(Date.now() - aborted).toBeLessThan(4_500)
  process.kill(pid, 'SIGKILL')
}, 30_000)

test('what a child wrote before it ended is read to its end, however slow the reader is', async () => {
  let bytes = 0
  const onStdoutChunk = async (chunk: Uint8Array) => {
    await delay(bytes === 0 ? 1_500 : 5)
    bytes += chunk.length
  }
  await run(node('process.stdout.write("x".repeat(300_000))', { onStdoutChunk }))
  expect(bytes).toBe(300_000)
})
