import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type JobContainer, startJobContainer, withoutJobContainer } from '../support/job-container.ts'
import { runnableImage } from '../support/runnable-image.ts'
import { tinyPrograms } from '../support/tiny-programs.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const missing = withoutJobContainer(parts)
if (missing !== undefined) console.warn(`no job container is tested: ${missing}`)
const inContainer = missing === undefined ? test : test.skip

let job: JobContainer

beforeAll(async () => {
  if (missing === undefined) job = await startJobContainer(parts)
}, 120_000)

afterAll(async () => {
  await job?.close()
})

inContainer(
  'in a job container the tested one is started beside it, in its network, and reached there',
  async () => {
    const built = await runnableImage({
      layers: [
        [{ name: 'program', content: tinyPrograms.serve, mode: 0o755 }],
        [{ name: 'ends', content: tinyPrograms.exit, mode: 0o755 }],
      ],
      config: { Entrypoint: ['/program'], User: '10001', ExposedPorts: { '8080/tcp': {} }, StopSignal: 'SIGKILL' },
    })
    const layout = join(job.folder, 'layout')
    await cp(built.dir, layout, { recursive: true })
    const structure = join(job.folder, 'structure.yaml')
    await writeFile(structure, 'schemaVersion: 2.0.0\ncommandTests: [{ name: ends, command: /ends }]\n')
    const services = '[{ name: gateway, path: /, body: ^ok$ }, { name: silent, port: 9, path: /, timeout: 1s }]'
    const image = ['--image-ref', `oci-layout://${layout}@${built.root.digest}`]
    const wishes = [
      '--test-services',
      services,
      '--test-structure',
      structure,
      '--report-dir',
      join(job.folder, 'report'),
    ]
    const { status, told } = await job.run(['test', ...image, ...wishes])
    expect([status, told]).toEqual([1, expect.stringContaining('silent on linux/amd64')])
    const report = JSON.parse(await readFile(join(job.folder, 'report', 'report.json'), 'utf8'))
    const { services: found, structure: looked } = report.stages.test
    const [gateway, silent] = found
    expect([gateway.passed, gateway.checks.map((one: { check: string }) => one.check)]).toEqual([
      true,
      expect.arrayContaining(['starts', 'healthy', 'answers', 'non-root', 'stops']),
    ])
    expect(looked).toMatchObject([{ kind: 'command', name: 'ends', outcome: 'pass' }])
    // By its own address and not on the loopback, where the engine's machine publishes it.
    expect(silent.checks[1].reason).toMatch(/\d+\.\d+\.\d+\.\d+:9\b/)
    expect(silent.checks[1].reason).not.toContain('127.0.0.1:9')
    expect(await job.others()).toEqual([])
  },
  120_000,
)
