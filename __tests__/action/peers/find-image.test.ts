import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findImage } from '../../../src/action/peers/find-image.ts'
import { type Answer, fakeHost } from '../../support/fake-host.ts'

const engine = (answer: Answer) => fakeHost({ env: { DOCKER_HOST: 'unix:///x', TOKEN: 'x' }, exec: () => answer })

test('an image that the engine has is taken from there, and docker sees nothing of the step’s secrets', async () => {
  const host = engine('sha256:1')
  expect(await findImage({ image: 'octo/app:1' }, host)).toBe('docker-daemon://octo/app:1')
  expect(host.commands.map(({ args }) => args.join(' '))).toEqual(['image inspect --format {{.Id}} octo/app:1'])
  expect(host.commands[0]?.env).toEqual({ DOCKER_HOST: 'unix:///x' })
})

test('one that it has not lies in a registry', async () => {
  const host = engine({ status: 1, stderr: 'No such image' })
  expect(await findImage({ image: 'octo/app:1' }, host)).toBe('octo/app:1')
})

test.each([`octo/app@sha256:${'a'.repeat(64)}`, 'oci-layout://x', 'docker-archive://x.tar', '--help', ''])(
  'nobody asks the engine for %j',
  async (image) => {
    const host = engine('sha256:1')
    expect(await findImage({ image }, host)).toBe(image)
    expect(host.commands).toEqual([])
  },
)

test('a folder is a layout, a file an archive', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'find-'))
  await writeFile(join(cwd, 'image.tar'), '')
  const host = fakeHost({ cwd })
  expect(await findImage({ file: '.' }, host)).toBe('oci-layout://.')
  expect(await findImage({ file: 'image.tar' }, host)).toBe('docker-archive://image.tar')
  expect(await findImage({ file: join(cwd, 'missing.tar') }, host)).toBe(`docker-archive://${join(cwd, 'missing.tar')}`)
  await rm(cwd, { recursive: true, force: true })
})
