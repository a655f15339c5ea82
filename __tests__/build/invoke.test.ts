import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { invoke, streamArguments } from '../../src/build/invoke.ts'
import type { Invocation } from '../../src/build/plan.ts'
import type { Command } from '../../src/core/host.ts'
import { docker } from '../../src/docker/docker.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout } from '../../src/oci/layout.ts'
import { tarStream } from '../../src/oci/tar-stream.ts'
import { type Answer, fakeHost } from '../support/fake-host.ts'
import { addImage } from './layouts.ts'

const locked = {
  status: 1,
  stderr:
    'ERROR: failed to build: (*service).Write failed: rpc error: code = Unavailable desc = ref layer-sha256:aa locked for 1.03ms (since now): unavailable',
}
let folder: string
let invocation: Invocation

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'invoke-'))
  const layout = join(folder, 'image')
  const metadataFile = `${layout}.metadata.json`
  invocation = {
    platforms: [],
    layout,
    metadataFile,
    args: ['buildx', 'build', '--output', `type=oci,tar=false,dest=${layout}`, '--metadata-file', metadataFile, '.'],
  }
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** What buildx leaves behind. */
async function built(dir: string): Promise<Layout> {
  const layout = await addImage(dir, 'amd64', 'layer')
  await writeFile(invocation.metadataFile, JSON.stringify({ 'containerimage.descriptor': layout.root }))
  return layout
}

async function done(): Promise<Answer> {
  await built(invocation.layout)
  return ''
}

/** Each answer once, in turn. */
async function invoked(given: Invocation, ...answers: readonly ((command: Command) => Answer | Promise<Answer>)[]) {
  const rest = [...answers]
  const host = fakeHost({ exec: (command) => rest.shift()?.(command) ?? { status: 1, stderr: 'too many calls' } })
  try {
    const result = await invoke(given, {}, await docker(host, []), host.log, host.signal)
    return { ...result, host }
  } finally {
    await host.close()
  }
}

test('what was built is known from the metadata file, not from the layout’s index', async () => {
  await addImage(invocation.layout, 'amd64', 'another')
  const { layout } = await invoked(invocation, done)
  const told = JSON.parse(await readFile(invocation.metadataFile, 'utf8'))
  expect(layout.root).toEqual(told['containerimage.descriptor'])
})

test('metadata of an earlier build is never taken for this one’s', async () => {
  await built(invocation.layout)
  await expect(invoked(invocation, () => '')).rejects.toThrow('ENOENT')
})

test('a layer that two platforms wrote at once is built again from the cache', async () => {
  const { host } = await invoked(invocation, () => locked, done)
  expect(host.commands).toHaveLength(2)
  expect(host.commands[1]?.args).toEqual(host.commands[0]?.args)
})

test('when that fails again the layout comes as a tar stream and is unpacked', async () => {
  const elsewhere = join(folder, 'elsewhere')
  const { host, layout } = await invoked(
    invocation,
    () => locked,
    () => locked,
    async (command) => {
      await built(elsewhere)
      const names = await readdir(join(elsewhere, 'blobs', 'sha256'))
      const files = await Promise.all(
        names.map(async (name) => {
          const content = await readFile(blobPath(elsewhere, `sha256:${name}`))
          return { name: `blobs/sha256/${name}`, size: content.length, content }
        }),
      )
      for await (const chunk of tarStream(files)) await command.onStdoutChunk?.(chunk)
      return ''
    },
  )
  expect(host.commands[2]?.args).toContain('type=oci,dest=-')
  expect((await readdir(join(layout.dir, 'blobs', 'sha256'))).length).toBe(3)
})

test('a blob that is missing or cut is not taken for built', async () => {
  const cut = async () => {
    const { root } = await built(invocation.layout)
    const path = blobPath(invocation.layout, root.digest)
    const { layers } = JSON.parse(await readFile(path, 'utf8'))
    await writeFile(blobPath(invocation.layout, layers[0].digest), '')
    return ''
  }
  const { host } = await invoked(invocation, cut, done)
  expect(host.commands).toHaveLength(2)
})

/** Writes other bytes of the same size under the name of the layer. */
async function tamper(dir: string): Promise<void> {
  const { root } = await addImage(dir, 'amd64', 'layer')
  const { layers } = JSON.parse(await readFile(blobPath(dir, root.digest), 'utf8'))
  await writeFile(blobPath(dir, layers[0].digest), 'LAYER')
}

test('a kept blob with other bytes is deleted, told, and built again', async () => {
  const kept = async () => {
    await done()
    await tamper(invocation.layout)
    return ''
  }
  const { host, layout } = await invoked(invocation, kept, done)
  expect(host.commands).toHaveLength(2)
  expect(host.messages('warning')).toEqual([expect.stringContaining('held something else under sha256:')])
  for (const name of await readdir(join(layout.dir, 'blobs', 'sha256')))
    expect(digestOf(await readFile(blobPath(layout.dir, `sha256:${name}`)))).toBe(`sha256:${name}`)
})

test('a blob that is wrong again fails the build', async () => {
  const wrong = async () => {
    await done()
    await tamper(invocation.layout)
    return ''
  }
  await expect(invoked(invocation, wrong, wrong, done)).rejects.toThrow('held something else under sha256:')
})

test('every other failure is told with the last words of buildx, at once', async () => {
  await mkdir(invocation.layout, { recursive: true })
  await expect(invoked(invocation, () => ({ status: 1, stderr: 'ERROR: no space left on device' }))).rejects.toThrow(
    'docker buildx build failed with exit status 1: ERROR: no space left on device',
  )
})

test('a cache that cannot be set up is left out, unless its failure was asked for', async () => {
  const bad = {
    status: 1,
    stderr: 'ERROR: failed to solve: failed to configure gha cache exporter: token is malformed',
  }
  const cached = (to: string) => ({
    ...invocation,
    args: ['buildx', 'build', '--cache-to', to, ...invocation.args.slice(2)],
  })
  const { host } = await invoked(cached('type=gha,ignore-error=true'), () => bad, done)
  expect(host.commands[1]?.args).toEqual(invocation.args)
  expect(host.messages('warning')).toHaveLength(1)
  await expect(invoked(cached('type=gha,ignore-error=false'), () => bad)).rejects.toThrow('token is malformed')
  const other = '#5 ERROR: failed to configure gha cache importer: not found\nERROR: failed to solve: exit code: 3'
  await expect(invoked(cached('type=gha,ignore-error=true'), () => ({ status: 1, stderr: other }))).rejects.toThrow(
    'exit code: 3',
  )
})

test('the stream is the same build, its layout on stdout', () => {
  expect(streamArguments(invocation)).toEqual([
    ...['buildx', 'build', '--output', 'type=oci,dest=-'],
    ...['--metadata-file', invocation.metadataFile, '.'],
  ])
})

test('long lines of a step’s output, or of an error, cost nothing and are taken for no failure of the store', async () => {
  const long = `ref ${'sha256:'.repeat(60_000)}`
  const start = performance.now()
  const output = { stderr: [`#9 1.2 ${long}`, long, `ERROR: (*service).Write failed ${long}`].join('\n') }
  await invoked(invocation, async () => {
    await done()
    return output
  })
  await expect(invoked(invocation, () => ({ status: 1, ...output }))).rejects.toThrow('exit status 1')
  expect(performance.now() - start).toBeLessThan(4_500)
})

test('what a step prints of locks is its own affair', async () => {
  const said = '#9 1.2 ref layer-sha256:aa locked for 1ms\nERROR: failed to solve: exit code: 3'
  await expect(invoked(invocation, () => ({ status: 1, stderr: said }))).rejects.toThrow('exit code: 3')
})
