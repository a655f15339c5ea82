import * as core from '@actions/core'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { runnerSink } from '../../src/action/runner-sink.ts'
import { obeyed } from '../support/as-runner.ts'

let stdout = ''

beforeEach(() => {
  stdout = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
})

afterEach(() => {
  jest.restoreAllMocks()
})

const sink = () =>
  runnerSink(
    (text) => void process.stdout.write(text),
    (text) => text.replaceAll('hunter2', '***'),
  )

test('a line of a tool that looks like a command is text', () => {
  const log = sink()
  log.raw('::set-env name=PATH::/evil')
  log.say('info', '::error::not ours')
  log.say('warning', 'ours')
  expect(obeyed(stdout)).toMatchObject({
    commands: ['::warning::ours'],
    text: expect.arrayContaining(['::set-env name=PATH::/evil', '::error::not ours']),
  })
})

test('a secret that becomes known after other output is masked by the runner, not printed', () => {
  const log = sink()
  log.raw('text')
  log.command(() => core.setSecret('canary'))
  expect(obeyed(stdout).commands).toEqual(['::add-mask::canary'])
})

test('what prints commands at times of its own is obeyed; other lines wait for it', async () => {
  const log = sink()
  log.raw('before')
  await log.commandsDuring(async () => {
    log.raw('meanwhile')
    await Promise.resolve()
    core.setSecret('token')
  })
  const { commands, text } = obeyed(stdout)
  expect(commands).toEqual(['::add-mask::token'])
  expect(text.filter(Boolean)).toEqual(['before', 'meanwhile'])
})

test('secrets are redacted in what is printed, annotations too', () => {
  const log = sink()
  log.raw('a hunter2')
  log.say('error', 'b hunter2', { file: 'Dockerfile', line: 3 })
  expect(stdout).toContain('a ***')
  expect(stdout).toContain('::error file=Dockerfile,line=3::b ***')
})
