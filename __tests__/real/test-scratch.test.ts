import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { outcomes, reasonOf, serviceOf } from '../support/outcomes.ts'
import { runnableImage } from '../support/runnable-image.ts'
import { tested } from '../support/tested.ts'
import { tinyPrograms } from '../support/tiny-programs.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const program = (content: Uint8Array) => [[{ name: 'program', content, mode: 0o755 }]]

function docker(...args: readonly string[]): string {
  return execFileSync('docker', args, { env: { ...process.env, ...parts.env }, encoding: 'utf8' }).trim()
}

test('an image of one file, without shell, curl and HEALTHCHECK: its port is asked; what the host has there does not matter', async () => {
  const layout = await runnableImage({
    layers: program(tinyPrograms.serve),
    config: { Entrypoint: ['/program'], User: '10001', ExposedPorts: { '8080/tcp': {} }, StopSignal: 'SIGKILL' },
  })
  const taken = createServer()
  await new Promise<void>((resolve) => taken.once('error', () => resolve()).listen(8080, '127.0.0.1', resolve))
  try {
    const result = await tested(layout, { 'test-read-only': 'require' }, parts)
    const [only] = result.services
    if (!only) throw new Error('nothing was tested')
    expect(outcomes(only)).toEqual({
      starts: 'pass',
      healthy: 'pass',
      'non-root': 'pass',
      stops: 'pass',
      'read-only': 'pass',
    })
    expect(reasonOf(only, 'healthy')).toBe('port 8080 answers HTTP')
    expect(result.verdict).toEqual({ gate: 'test', passed: true })
    const answered = await tested(
      layout,
      {
        'test-services':
          '[{ name: right, path: /, body: ^ok$ }, { name: wrong, path: /, body: never, timeout: 6s }, { name: absent, port: 9, path: /, timeout: 1s }]',
        'test-read-only': 'off',
      },
      parts,
    )
    expect(outcomes(serviceOf(answered, 'right'))).toMatchObject({ healthy: 'pass', answers: 'pass' })
    expect(reasonOf(serviceOf(answered, 'wrong'), 'healthy')).toContain('the body has no match of /never/u: ok')
    expect(reasonOf(serviceOf(answered, 'absent'), 'healthy')).toMatch(/^not port 9 answers within 1\.0 s: GET \/: /)
  } finally {
    taken.close()
  }
}, 60_000)

test('a program that ends with 0 passes, one that runs on does not; nothing of them is left', async () => {
  const ends = await runnableImage({ layers: program(tinyPrograms.exit), config: { Cmd: ['/program'], User: '1' } })
  const before = docker('ps', '--all', '--quiet', '--filter', 'label=image-pipeline.run')
  const { services, verdict } = await tested(ends, {}, parts)
  expect(services.map(outcomes)).toEqual([{ starts: 'pass', ends: 'pass', 'non-root': 'pass', 'read-only': 'pass' }])
  expect(verdict?.passed).toBe(true)
  const stays = await runnableImage({ layers: program(tinyPrograms.pause), config: { Cmd: ['/program'], User: '1' } })
  const stayed = await tested(stays, { 'test-timeout': '1s' }, parts)
  expect(stayed.verdict?.reason).toBe('the image on linux/amd64: ends: not exit 0 within 1.0 s: it still runs')
  expect(docker('ps', '--all', '--quiet', '--filter', 'label=image-pipeline.run')).toBe(before)
  expect(docker('images', '--digests', '--format', '{{.Repository}}@{{.Digest}}')).not.toContain(ends.root.digest)
}, 60_000)

test('a program that ignores SIGTERM is killed after ten seconds, and the gate fails', async () => {
  const layout = await runnableImage({ layers: program(tinyPrograms.pause), config: { Cmd: ['/program'], User: '1' } })
  const result = await tested(
    layout,
    { 'test-services': '[{ name: deaf, expect: running }]', 'test-read-only': 'off' },
    parts,
  )
  expect(outcomes(serviceOf(result, 'deaf'))).toMatchObject({ healthy: 'pass', stops: 'fail' })
  expect(result.verdict?.reason).toContain('deaf on linux/amd64: stops: ignores SIGTERM: it was killed after 10 s')
}, 60_000)

test('an image without a command is skipped and told; no engine is asked', async () => {
  const layout = await runnableImage({ layers: [[{ name: 'data', content: 'x' }]] })
  const { services, verdict, remarks } = await tested(layout, {}, parts, { DOCKER_HOST: 'unix:///nowhere' })
  expect(services.map(outcomes)).toEqual([{ starts: 'skip' }])
  expect(verdict).toBeUndefined()
  expect(remarks).toEqual(['test: nothing was started on linux/amd64: the image has no command'])
})

test('a platform that the machine can neither run nor emulate fails at once, with what to do', async () => {
  const layout = await runnableImage({
    platforms: ['linux/s390x'],
    layers: program(tinyPrograms.foreign),
    config: { Cmd: ['/program'], User: '1' },
  })
  const { services, verdict, took } = await tested(layout, { 'test-read-only': 'off' }, parts)
  expect(services[0]?.emulated).toBe(true)
  expect(verdict?.reason).toContain(
    'cannot run linux/s390x, not even emulated: let the build register QEMU (qemu: always)',
  )
  expect(took).toBeLessThan(20_000)
}, 60_000)

test('what cannot be started fails by the words of the engine; a platform that the image lacks fails, too', async () => {
  const layout = await runnableImage({ layers: program(tinyPrograms.exit), config: { Cmd: ['/absent'], User: '1' } })
  const { services, verdict } = await tested(layout, { 'test-platforms': 'linux/amd64,linux/riscv64' }, parts)
  expect(services.map(outcomes)).toEqual([{ starts: 'fail' }])
  expect(verdict?.reason).toMatch(
    /^linux\/riscv64: the image has no such platform; the image on linux\/amd64: starts: .*\/absent/,
  )
}, 60_000)

test('an engine that does not reach our loopback is given the same bytes by docker load', async () => {
  const layout = await runnableImage({ layers: program(tinyPrograms.exit), config: { Cmd: ['/program'], User: '1' } })
  const { platformsOf } = await import('../../src/oci/layout.ts')
  const { docker: open } = await import('../../src/docker/docker.ts')
  const { openEngine } = await import('../../src/docker/engine/engine.ts')
  const { takeImage, removeImage } = await import('../../src/docker/engine/take-image.ts')
  const { processHost } = await import('../support/trivy-real.ts')
  const host = processHost({ env: { ...process.env, ...parts.env } })
  const cli = await open(host, [])
  const engine = await openEngine(cli, host)
  const manifest = (await platformsOf(layout)).get('linux/amd64')
  if (!manifest) throw new Error('no such platform')
  // Nobody listens there: as a remote engine finds it.
  const nobody = { repository: '127.0.0.1:9/image-pipeline-nobody', asked: 0, close: async () => {} }
  const wish = { layout, manifest, platform: 'linux/amd64', name: 'image-pipeline-nobody' }
  const taken = await takeImage(wish, nobody, engine, cli, host)
  expect(taken.how).toBe('loaded')
  await removeImage(taken.reference, engine)
  await expect(engine.ask({ method: 'GET', path: `/images/${taken.reference}/json` })).rejects.toThrow('404')
  engine.close()
  await host.close()
}, 60_000)
