import { expect, test } from '@jest/globals'
import { logFrames } from '../../src/docker/engine/log-frames.ts'

function frame(stream: 1 | 2, text: string): Buffer {
  const head = Buffer.alloc(8)
  head[0] = stream
  head.writeUInt32BE(Buffer.byteLength(text), 4)
  return Buffer.concat([head, Buffer.from(text)])
}

const sent = Buffer.concat([frame(1, 'one\n'), frame(2, 'grün\n'), frame(1, ''), frame(1, 'two')])

test.each([1, 3, 7, 8, 9, 1000])('frames are taken apart, in pieces of %d bytes', (piece) => {
  const frames = logFrames(1000)
  for (let at = 0; at < sent.length; at += piece) frames.write(sent.subarray(at, at + piece))
  expect(frames.printed()).toEqual({ stdout: 'one\ntwo', stderr: 'grün\n', all: 'one\ngrün\ntwo' })
})

test('only the end of much is kept; a terminal has no frames', () => {
  const frames = logFrames(10)
  for (let at = 0; at < 1000; at += 1) frames.write(frame(1, `${at}\n`))
  expect(frames.printed().stdout).toBe('7\n998\n999\n')
  const terminal = logFrames(100, true)
  terminal.write(Buffer.from('as it is'))
  expect(terminal.printed()).toEqual({ stdout: 'as it is', stderr: '', all: 'as it is' })
})
