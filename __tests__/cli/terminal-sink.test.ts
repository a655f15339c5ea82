import { expect, test } from '@jest/globals'
import { terminalSink } from '../../src/cli/terminal-sink.ts'

function screen(live: boolean) {
  let text = ''
  const sink = terminalSink({
    write: (more) => {
      text += more
    },
    live,
    colour: false,
    columns: () => 20,
    verbose: false,
  })
  return { sink, text: () => text }
}

test('in a pipe there are plain lines and no progress', () => {
  const { sink, text } = screen(false)
  sink.progress('10 of 20 MB')
  sink.say('warning', 'careful', { file: 'Dockerfile', line: 3 })
  sink.say('debug', 'not shown')
  expect(text()).toBe('warning: Dockerfile:3: careful\n')
})

test('on a terminal the progress line is drawn over and never wider than the window', () => {
  const { sink, text } = screen(true)
  sink.progress('uploading 10 of 20 MB and more')
  sink.say('info', 'done')
  expect(text()).toBe('uploading 10 of 20 \r\x1b[Kdone\n')
})

test('a tool cannot move the cursor', () => {
  const { sink, text } = screen(true)
  sink.raw('\x1b[2Jhidden')
  expect(text()).toBe('  hidden\n')
})

test('nor can a stranger’s words in a message: a name in a manifest, the answer of a registry', () => {
  const { sink, text } = screen(true)
  sink.say('error', 'linux\x1b[2K\x1b[1A\x07\x9bproven\nnext line')
  sink.say('info', '\x1b]0;title\x07shown')
  expect(text()).toBe('error: linuxproven\nnext line\nshown\n')
})
