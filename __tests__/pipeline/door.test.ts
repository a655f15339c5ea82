import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { contradictingStages, missingStages } from '../../src/core/stage.ts'
import type { Door } from '../../src/pipeline/inputs/door.ts'
import { readInputs } from '../../src/pipeline/inputs/read-inputs.ts'
import { run } from '../../src/pipeline/run.ts'
import { fakeHost } from '../support/fake-host.ts'

/** A checkout without git, in a folder of its own. */
async function host() {
  const cwd = await mkdtemp(join(tmpdir(), 'door-'))
  return fakeHost({ cwd, cacheDir: `${cwd}-cache`, exec: () => ({ status: 128, stderr: 'not a git repository' }) })
}

const door = (values: Readonly<Record<string, string>>, more: Partial<Door> = {}): Door => ({
  read: (name) => values[name],
  ...more,
})

const names = { references: [], images: [], labels: {}, annotations: {}, annotationLevels: [] }

test('a door’s own mistakes and those of its inputs are told together, all in its words', async () => {
  const { status, report } = await run(
    door(
      { stages: 'scan', 'scan-severity': 'BAD' },
      {
        calls: (name) => ({ 'scan-severity': 'severity', image: 'other' })[name] ?? name,
        wrong: [{ input: 'image', problem: 'is empty', cure: 'Name an image.' }],
      },
    ),
    await host(),
  )
  expect(status).toBe(2)
  expect(report.error?.split('\n').map((line) => line.split(/[ :]/)[0])).toEqual(['image', 'severity'])
})

test('a door’s defaults are weaker than what is said', async () => {
  const defaults = { read: (name: string) => ({ push: 'false', qemu: 'never' })[name] }
  const inputs = await readInputs(door({ stages: 'build', push: 'true' }, { defaults }), await host())
  expect([inputs.push, inputs.qemu]).toEqual(['true', 'never'])
})

test('a secret that a door has by default is masked like one that is said', async () => {
  const world = await host()
  const defaults = { read: (name: string) => ({ 'cosign-password': 'PASSWORD-CANARY' })[name] }
  await readInputs(door({ stages: 'metadata' }, { defaults }), world)
  expect(world.secrets).toContain('PASSWORD-CANARY')
})

test('who brings names needs no metadata, who brings a layout no build', () => {
  expect(missingStages(['publish'], '').map(({ problem }) => problem)).toEqual([
    'publish needs what metadata gives',
    'publish needs what build gives',
  ])
  expect(missingStages(['publish', 'sign'], 'oci-layout://x', true)).toEqual([])
  expect(missingStages(['publish'], 'oci-layout://x')).toHaveLength(1)
  expect(missingStages(['build', 'publish'], '', true)).toEqual([])
  expect(contradictingStages(['build', 'publish'], 'oci-layout://x')).toHaveLength(1)
})

test('publish takes a layout and nothing else that exists', async () => {
  const read = async (ref: string) => readInputs(door({ stages: 'publish', 'image-ref': ref }, { names }), await host())
  await expect(read('ghcr.io/o/n:1')).rejects.toThrow(/image-ref .*is no layout/)
  await expect(read('oci-layout://x')).resolves.toMatchObject({ names })
})
