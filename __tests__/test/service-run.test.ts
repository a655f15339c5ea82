import { describe, expect, test } from '@jest/globals'
import { runService, type ServiceWish } from '../../src/test/run/service-run.ts'
import type { Service } from '../../src/test/service.ts'
import { outcomes, reasonOf } from '../support/outcomes.ts'
import { configOf, fakeWorld, type Play } from './fake-engine.ts'

const server = configOf({ Cmd: ['serve'], User: '10001', ExposedPorts: { '8000/tcp': {} } })
const checked = configOf({
  Cmd: ['serve'],
  User: '10001',
  ExposedPorts: { '8000/tcp': {} },
  Healthcheck: { Test: ['CMD', 'probe'], Interval: 30e9, StartPeriod: 5e9 },
})

async function run(
  play: Play,
  service: Partial<Service> = {},
  config = checked,
  wish: Partial<ServiceWish> & { readonly emulated?: boolean } = {},
) {
  const world = fakeWorld(play)
  const { emulated = false, ...more } = wish
  const platform = emulated ? 'linux/arm64' : 'linux/amd64'
  const result = await runService(
    {
      service: { name: 'one', env: new Map(), status: 200, ...service },
      target: { platform, config, emulated },
      reference: 'ref',
      timeout: 60_000,
      nonRoot: 'require',
      readOnly: 'off',
      ...more,
    },
    world,
  )
  return { result, world }
}

const healthyAfter = (milliseconds: number) => (time: number) => ({
  Health: { Status: time >= milliseconds ? 'healthy' : 'starting', Log: [] },
})
const ok = { kind: 'answer', status: 200, body: '{"status":"ok"}' } as const

describe('a healthy service', () => {
  test('passes every check; the time counts from its start', async () => {
    const { result } = await run({ state: healthyAfter(1300), probe: () => ok }, { path: '/health', body: /"ok"/u })
    expect(outcomes(result)).toEqual({
      starts: 'pass',
      healthy: 'pass',
      answers: 'pass',
      'non-root': 'pass',
      stops: 'pass',
    })
    expect(result).toMatchObject({ passed: true, healthyMilliseconds: 1300 })
    expect(result.evidence).toBeUndefined()
  })

  test('is asked by its own check, more often until it is healthy, unhealthy no sooner than by its own settings', async () => {
    const { world } = await run({ state: healthyAfter(0) })
    expect(world.created[0]).toMatchObject({
      Healthcheck: { Interval: 1e9, StartInterval: 4e8, StartPeriod: 60e9, Retries: 3, Timeout: 30e9 },
      ExposedPorts: { '8000/tcp': {} },
      HostConfig: { PortBindings: { '8000/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] } },
    })
    // The image's own.
    expect(world.created[0]).not.toHaveProperty(['Healthcheck', 'Test'])
  })

  test('emulated: five times the time, fewer checks, no stop', async () => {
    const { result, world } = await run({ state: healthyAfter(250_000) }, {}, checked, { emulated: true })
    expect(outcomes(result)).toEqual({ starts: 'pass', healthy: 'pass', 'non-root': 'pass', stops: 'skip' })
    expect(world.created[0]).toMatchObject({ Healthcheck: { Interval: 5e9 } })
    const late = await run({ state: healthyAfter(400_000) }, {}, checked, { emulated: true })
    expect(reasonOf(late.result, 'healthy')).toBe('not healthy by its HEALTHCHECK within 300.0 s')
  })

  test('runs once more without rights: what it writes to is told where that fails', async () => {
    const state = (_: number, config: { HostConfig?: { ReadonlyRootfs?: boolean } }) =>
      config.HostConfig?.ReadonlyRootfs ? { Status: 'exited', ExitCode: 1 } : { Health: { Status: 'healthy' } }
    const play = { state, changes: ['/var', '/var/x|y'], log: 'no' }
    const { result, world } = await run(play, {}, checked, { readOnly: 'warn' })
    expect(world.created[1]).toMatchObject({
      HostConfig: {
        ReadonlyRootfs: true,
        Tmpfs: { '/tmp': '' },
        SecurityOpt: ['no-new-privileges'],
        CapDrop: ['ALL'],
      },
    })
    expect(result).toMatchObject({ passed: true, filesWritten: 2 })
    expect(reasonOf(result, 'read-only')).toBe('exited with 1 after 0.0 s (as it is, it writes to /var, /var/x|y)')
    const strict = await run(play, { readOnly: 'require' }, checked, { readOnly: 'off' })
    expect(strict.result.passed).toBe(false)
    expect(strict.result.evidence?.map((one) => one.run)).toEqual(['read-only'])
    expect(world.retired).toHaveLength(2)
  })
})

describe('waiting ends at once', () => {
  test.each([
    ['it has ended', { Status: 'exited', ExitCode: 3 }, 'exited with 3 after 0.0 s'],
    [
      'memory ran out',
      { Status: 'exited', ExitCode: 137, OOMKilled: true },
      'exited with 137, out of memory after 0.0 s',
    ],
    [
      'it is unhealthy',
      { Health: { Status: 'unhealthy', Log: [{ ExitCode: 1, Output: 'no\u001b[1m route\n' }] } },
      'unhealthy: no route',
    ],
  ])('when %s', async (_, state, reason) => {
    const { result } = await run({ state: () => state, log: 'a\n\u001b[31m::error::b\u001b[0m\n' })
    expect(reasonOf(result, 'healthy')).toBe(reason)
    expect(result.evidence?.[0]?.log).toEqual(['a', '::error::b'])
    expect(result.healthyMilliseconds).toBeUndefined()
  })

  test('when the time is over, with the last that was seen', async () => {
    const health = { Status: 'starting', Log: [{ ExitCode: 1, Output: 'refused' }] }
    const { result } = await run({ state: () => ({ Health: health }) }, { timeout: 2_000 })
    expect(reasonOf(result, 'healthy')).toBe('not healthy by its HEALTHCHECK within 2.0 s: its check says: refused')
  })

  test('when its check is unhealthy, with the end of what it says: there stands what went wrong', async () => {
    const health = { Status: 'unhealthy', Log: [{ ExitCode: 1, Output: `Traceback ${'x'.repeat(500)} KeyError: 'a'` }] }
    const { result } = await run({ state: () => ({ Health: health }) })
    expect(reasonOf(result, 'healthy')).toMatch(/^unhealthy: …x+ KeyError: 'a'$/)
  })

  test('when nobody listens at a port that was named, although its check is content', async () => {
    const health = { Status: 'healthy', Log: [] }
    const probe = () => ({ kind: 'closed', why: 'ECONNREFUSED' }) as const
    const { result } = await run({ state: () => ({ Health: health }), probe }, { port: 9999 })
    expect(outcomes(result)).toMatchObject({ healthy: 'pass', answers: 'fail' })
    expect(reasonOf(result, 'answers')).toContain('ECONNREFUSED')
  })

  test('when the engine refuses it, in its words', async () => {
    const { result } = await run({ refusal: 'exec: "nope": not found' })
    expect(reasonOf(result, 'starts')).toBe('the Docker engine answers 400: exec: "nope": not found')
  })

  test('when the machine runs no such program: no other service of the platform is tried', async () => {
    const world = fakeWorld({ refusal: 'exec /serve: exec format error' })
    const wish: ServiceWish = {
      service: { name: 'one', env: new Map(), status: 200 },
      target: { platform: 'linux/arm64', config: checked, emulated: true },
      reference: 'ref',
      timeout: 1,
      nonRoot: 'require',
      readOnly: 'warn',
    }
    const first = await runService(wish, world)
    const second = await runService(wish, world)
    for (const result of [first, second]) expect(reasonOf(result, 'starts')).toContain('(qemu: always)')
    expect(world.created).toHaveLength(1)
  })
})

describe('without a HEALTHCHECK', () => {
  test('the port is asked until it answers; an error of the server is not ready', async () => {
    const probe = (time: number) =>
      time < 500 ? ({ kind: 'closed', why: 'ECONNREFUSED' } as const) : { ...ok, status: time < 900 ? 503 : 404 }
    const { result } = await run({ probe }, {}, server)
    expect(result.healthyMilliseconds).toBe(900)
    expect(reasonOf(result, 'healthy')).toBe('port 8000 answers HTTP')
    expect((await run({ probe: () => ({ kind: 'open' }) }, {}, server)).result.passed).toBe(true)
  })

  test('a path must answer as the service says', async () => {
    const probe = (_: number, path: string) => ({ ...ok, status: path === '/right' ? 204 : 404 })
    const right = await run({ probe }, { path: '/right', status: 204 }, server)
    expect(outcomes(right.result)).toMatchObject({ healthy: 'pass', answers: 'pass' })
    const wrong = await run({ probe }, { path: '/x', timeout: 500 }, server)
    expect(reasonOf(wrong.result, 'healthy')).toBe(
      'not port 8000 answers within 0.5 s: GET /x answers 404, expected 200',
    )
  })

  test('and without a port it must stay up for five seconds, or end as expected', async () => {
    const bare = configOf({ Cmd: ['work'], User: '1' })
    const { result } = await run({}, {}, bare)
    expect(result.healthyMilliseconds).toBe(5000)
    const ends = await run({ state: () => ({ Status: 'exited', ExitCode: 0 }) }, { name: '' }, bare)
    expect(outcomes(ends.result)).toEqual({ starts: 'pass', ends: 'pass', 'non-root': 'pass' })
    const said = await run({ log: 'Ready on 1\n' }, { expect: { kind: 'log', pattern: /ready on \d/i } }, bare)
    expect(reasonOf(said.result, 'healthy')).toBe('its log matches')
    const nothing = await run({}, { expect: { kind: 'healthy' } }, bare)
    expect(reasonOf(nothing.result, 'healthy')).toContain('it has no HEALTHCHECK')
  })
})

test('healthy, and its path answers wrongly: that is a failure of its own', async () => {
  const { result } = await run({ state: healthyAfter(0), probe: () => ({ ...ok, status: 500 }) }, { path: '/x' })
  expect(outcomes(result)).toMatchObject({ healthy: 'pass', answers: 'fail' })
  expect(reasonOf(result, 'answers')).toBe('GET /x answers 500, expected 200, 5.0 s after it was healthy')
})

describe('who runs', () => {
  test.each([
    ['10001', [['7', '10001', 'a']], 'pass', 'uid 10001'],
    ['', [['7', '0', 'a']], 'fail', 'the image names no USER: it runs as root'],
    [
      '0:5',
      [
        ['7', '0', 'a'],
        ['8', '33', 'b'],
      ],
      'fail',
      'USER is 0:5: 1 of 2 processes of it runs as root',
    ],
    ['root', [['7', '999', 'a']], 'warn', 'USER is root: it starts as root and drops to uid 999'],
    ['app', [['7', '0', 'a']], 'fail', 'USER is app: it runs as root'],
  ])('USER %j with processes %j: %s', async (user, top, outcome, reason) => {
    const config = configOf({ Cmd: ['serve'], User: user, Healthcheck: { Test: ['CMD', 'x'] } })
    const { result } = await run({ state: healthyAfter(0), top }, {}, config)
    expect([outcomes(result)['non-root'], reasonOf(result, 'non-root')]).toEqual([outcome, reason])
    const lax = await run({ state: healthyAfter(0), top }, {}, config, { nonRoot: 'warn' })
    expect(lax.result.passed).toBe(true)
  })
})

describe('the stop', () => {
  test.each([
    [100, 0, 'pass', '0 in 0.1 s'],
    [300, 143, 'pass', '143 in 0.3 s'],
    [
      10_050,
      137,
      'fail',
      'ignores SIGTERM: it was killed after 10 s. A shell around the program does not pass it on, and PID 1 obeys only what it handles: handle it, start by an init, or set STOPSIGNAL.',
    ],
    [100, 1, 'fail', 'SIGTERM ends it with 1, expected 0 or 143'],
  ])('after %d ms with %d: %s', async (milliseconds, exitCode, outcome, reason) => {
    const { result } = await run({ state: healthyAfter(0), stops: [milliseconds, exitCode] })
    expect([outcomes(result).stops, reasonOf(result, 'stops')]).toEqual([outcome, reason])
  })
})

test('values of env go to the engine and nowhere else', async () => {
  const { result, world } = await run(
    { state: healthyAfter(0), refusal: 'no' },
    { env: new Map([['TOKEN', 'canary']]), command: ['a', 'b'] },
  )
  expect(world.created[0]).toMatchObject({ Env: ['TOKEN=canary'], Cmd: ['a', 'b'] })
  expect(JSON.stringify(result)).not.toContain('canary')
  expect(JSON.stringify(world.asked.map(({ path, query }) => [path, query]))).not.toContain('canary')
})
