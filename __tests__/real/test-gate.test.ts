import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner, obeyed } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import { runCli } from '../support/run-cli.ts'
import { runnableImage } from '../support/runnable-image.ts'
import { tinyPrograms } from '../support/tiny-programs.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
let site: CheckedSite

beforeAll(async () => {
  site = await checkedSite(parts)
}, 60_000)
afterAll(() => site.close())

function labelled(): string {
  const args = ['ps', '--all', '--quiet', '--no-trunc', '--filter', 'label=image-pipeline.service=left-alone']
  return execFileSync('docker', args, { env: { ...process.env, ...parts.env }, encoding: 'utf8' }).trim()
}

test('an image whose service does not run gets no tag; why is in the log, the summary, the report and the JUnit file', async () => {
  const folder = await copyOf(site, {
    Dockerfile: 'FROM debian:bookworm-slim\nUSER 10001\nCMD ["sh", "-c", "echo ::error::broken; exit 3"]\n',
  })
  const report = await mkdtemp(join(tmpdir(), 'test-report-'))
  try {
    const { main } = await asRunner(
      site.step({
        cwd: folder,
        with: {
          stages: 'metadata,build,test,publish',
          images: `${site.ghcr.host}/octo/broken`,
          platforms: 'linux/amd64',
          'test-services': '[{ name: gateway, env: { API_TOKEN: canary-of-a-token }, expect: running }]',
          'report-dir': report,
        },
      }),
    )
    expect([main.status, main.stdout]).toEqual([1, expect.anything()])
    expect(main.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["test"]' })
    expect(main.summary).toContain('not published: gate test failed')
    expect(main.summary).toContain('exited with 3')
    const { commands, text } = obeyed(main.stdout)
    expect(text).toContain('::error::broken')
    expect(commands.filter((line) => line === '::error::broken')).toEqual([])
    expect(commands.join('\n')).toContain('gateway on linux/amd64: healthy: exited with 3')
    expect(JSON.parse(main.report).stages.test.services).toMatchObject([
      { service: 'gateway', platform: 'linux/amd64', emulated: false, passed: false },
    ])
    const junit = await readFile(join(report, 'test.junit.xml'), 'utf8')
    expect(junit).toContain('<testsuite name="gateway on linux/amd64" tests="3" failures="1"')
    // The runner keeps what it is told to mask to itself.
    const log = main.stdout.replace(/^::add-mask::.*$/gm, '')
    for (const told of [log, main.summary, main.report, junit]) expect(told).not.toContain('canary')
    for (const tag of ['main', 'latest'])
      await expect(askRegistry(site.ghcr.url, 'octo/broken', 'octo:x').manifest(tag)).rejects.toThrow('404')
    expect(site.ghcr.requests.filter((line) => line.startsWith('PUT /v2/octo/broken/manifests/'))).toEqual([])
  } finally {
    for (const made of [folder, report]) await rm(made, { recursive: true, force: true })
  }
}, 120_000)

test('an image that exists is tested by the command line alone; mistakes of all inputs are told together', async () => {
  const layout = await runnableImage({
    layers: [[{ name: 'program', content: tinyPrograms.exit, mode: 0o755 }]],
    config: { Cmd: ['/program'], User: '1' },
  })
  const home = await mkdtemp(join(tmpdir(), 'test-cli-'))
  const env = { ...parts.env, HOME: home, XDG_CACHE_HOME: home }
  const ref = ['test', '--image-ref', `oci-layout://${layout.dir}@${layout.root.digest}`]
  try {
    const { status, stdout, stderr } = await runCli(ref, env, home)
    expect([status, `${stdout}${stderr}`]).toEqual([0, expect.stringContaining('test')])
    const planned = await runCli(
      [...ref, '--dry-run', '--test-services', '[{ name: a, env: { B: canary } }]'],
      env,
      home,
    )
    expect(planned.stdout).toContain('test: what would be started and looked at')
    expect(`${planned.stdout}${planned.stderr}`).not.toContain('canary')
    const wrong = await runCli(
      [...ref, '--test-services', '[{ name: a, prot: 1 }]', '--test-timeout', 'soon'],
      env,
      home,
    )
    expect(wrong.status).toBe(2)
    expect(`${wrong.stdout}${wrong.stderr}`).toMatch(/service a: prot is no key[\s\S]*test-timeout \("soon"\)/)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}, 60_000)

test('ended by SIGTERM while a service runs: no container is left', async () => {
  const layout = await runnableImage({
    layers: [[{ name: 'program', content: tinyPrograms.pause, mode: 0o755 }]],
    config: { Cmd: ['/program'], User: '1' },
  })
  const home = await mkdtemp(join(tmpdir(), 'test-cli-'))
  try {
    const args = ['test', '--image-ref', `oci-layout://${layout.dir}@${layout.root.digest}`]
    const services = '[{ name: left-alone, expect: exit 0 }]'
    const child = spawn(process.execPath, [resolve('dist', 'cli.js'), ...args, '--test-services', services], {
      cwd: home,
      env: { PATH: dirname(process.execPath), ...parts.env, HOME: home, XDG_CACHE_HOME: home },
      stdio: 'ignore',
    })
    const ended = new Promise<number | null>((done) => child.once('close', done))
    for (let tries = 0; labelled() === '' && tries < 600; tries += 1)
      await new Promise((resume) => setTimeout(resume, 50))
    expect(labelled()).not.toBe('')
    child.kill('SIGTERM')
    expect(await ended).toBe(130)
    expect(labelled()).toBe('')
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}, 60_000)
