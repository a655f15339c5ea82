import { expect, test } from '@jest/globals'
import { makeLog, type Sink } from '../../src/core/log.ts'

function recorder() {
  const lines: string[] = []
  const sink: Sink = {
    open: (title) => lines.push(`> ${title}`),
    close: () => lines.push('<'),
    say: (level, message) => lines.push(`${level} ${message}`),
    raw: (line) => lines.push(line),
    progress: () => {},
  }
  return { lines, log: makeLog(sink) }
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('groups that run side by side are shown one after the other, the first one as it speaks', async () => {
  const { lines, log } = recorder()
  const first = gate()
  const a = log.group('a', async (log) => {
    log.info('a1')
    await first.opened
    log.info('a2')
  })
  const b = log.group('b', async (log) => log.info('b1'))
  await b
  expect(lines).toEqual(['> a', 'info a1'])
  first.open()
  await a
  expect(lines).toEqual(['> a', 'info a1', 'info a2', '<', '> b', 'info b1', '<'])
})

test('a group that was waiting speaks at once when its turn comes, even if it is not over', async () => {
  const { lines, log } = recorder()
  const [first, second] = [gate(), gate()]
  const a = log.group('a', () => first.opened)
  const b = log.group('b', async (log) => {
    log.info('b1')
    await second.opened
    log.info('b2')
  })
  first.open()
  await a
  expect(lines).toEqual(['> a', '<', '> b', 'info b1'])
  second.open()
  await b
  expect(lines.slice(-2)).toEqual(['info b2', '<'])
})

test('a group that fails is closed, and the error goes on', async () => {
  const { lines, log } = recorder()
  await expect(log.group('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(lines).toEqual(['> a', '<'])
})
