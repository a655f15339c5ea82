import { expect, test } from '@jest/globals'
import { beside } from '../../src/pipeline/beside.ts'

/** Work that ends when it is stopped. */
function stoppable(name: string, log: string[]) {
  let stop: () => void = () => {}
  const work = new Promise<never>((_, reject) => {
    stop = () => {
      log.push(`${name} stopped`)
      setTimeout(() => reject(new Error(`${name} was interrupted`)))
    }
  })
  return { work, stop: () => stop() }
}

test('the work’s result comes when both went well', async () => {
  const stop = { work: () => {}, other: () => {} }
  expect(await beside(Promise.resolve(7), Promise.resolve(), stop)).toBe(7)
})

test('a tool that cannot be had stops the build, and is what is told', async () => {
  const log: string[] = []
  const build = stoppable('build', log)
  const tool = Promise.reject(new Error('tampered'))
  await expect(beside(build.work, tool, { work: build.stop, other: () => {} })).rejects.toThrow('tampered')
  expect(log).toEqual(['build stopped'])
})

test('a build that fails stops what runs beside it, and is what is told once both have ended', async () => {
  const log: string[] = []
  const download = stoppable('download', log)
  const build = Promise.reject(new Error('no such base'))
  await expect(beside(build, download.work, { work: () => {}, other: download.stop })).rejects.toThrow('no such base')
  expect(log).toEqual(['download stopped'])
})
