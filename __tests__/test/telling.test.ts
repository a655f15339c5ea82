import { describe, expect, test } from '@jest/globals'
import { judge } from '../../src/test/judge.ts'
import { linesOf } from '../../src/test/run/printed-lines.ts'
import { junit } from '../../src/test/telling/junit.ts'
import { show } from '../../src/test/telling/show.ts'
import { tellFailures } from '../../src/test/telling/tell-failures.ts'
import type { Check, ServiceResult, StructureResult } from '../../src/test/tested.ts'
import { tableIsWhole } from '../core/markdown-law.ts'
import { fakeHost } from '../support/fake-host.ts'

const evil = '</code></details>|<script>`x` @octocat #1\n::error::x\u001b[31m\u202e]]>&"\u0000\ud800'

const passing: readonly Check[] = [
  { check: 'starts', outcome: 'pass', seconds: 0 },
  { check: 'healthy', outcome: 'pass', reason: 'HEALTHCHECK', seconds: 1.2 },
  { check: 'read-only', outcome: 'warn', reason: `exited with 1 ${evil}`, seconds: 2 },
]

function serviceOf(service: string, platform: string, more: Partial<ServiceResult> = {}): ServiceResult {
  const emulated = platform === 'linux/arm64'
  return { service, platform, emulated, passed: true, healthyMilliseconds: 1234, checks: passing, ...more }
}

const broken = serviceOf('broken', 'linux/amd64', {
  passed: false,
  checks: [{ check: 'healthy', outcome: 'fail', reason: evil, seconds: 3 }],
  evidence: [{ run: 'as it is', state: evil, health: [evil], log: linesOf(evil), processes: ['1 0 sh'] }],
})

const structure: readonly StructureResult[] = [
  { file: evil, platform: 'linux/amd64', kind: 'existence', name: evil, outcome: 'fail', reason: evil, seconds: 0 },
  { file: 'a.yaml', platform: 'linux/amd64', kind: 'command', name: 'fine', outcome: 'pass', seconds: 1 },
]

const nothing = { services: [], structure: [], missing: [], warnings: [] }

describe('the summary', () => {
  const names = Array.from({ length: 11 }, (_, at) => `service-${at}`)
  const services = names.flatMap((name) => [serviceOf(name, 'linux/amd64'), serviceOf(name, 'linux/arm64')])

  test('has one row a service and one column a platform', () => {
    const { section } = show(judge({ ...nothing, services }))
    const rows = section.split('\n').filter((line) => line.startsWith('| '))
    expect(rows[0]).toBe('| service | <code>linux/amd64</code> | <code>linux/arm64</code> (emulated) |')
    expect(rows).toHaveLength(12)
    expect(rows[1]).toMatch(/^\| <code>service-0<\/code> \| healthy in 1\.2 s<br>read-only: exited with 1 /)
    expect(tableIsWhole(rows)).toBe(true)
  })

  test('folds what a failed one left; strangers’ words stay words', () => {
    const { section, annotations = [] } = show(judge({ ...nothing, services: [...services, broken], structure }))
    expect(section).toContain('**healthy: ')
    expect(section.match(/<details>/g)).toHaveLength(1)
    expect(section.match(/<\/details>/g)).toHaveLength(1)
    expect(section).not.toMatch(/^\s*::/m)
    expect(section).not.toContain('<script')
    expect(annotations.map(({ level }) => level)).toEqual(['error', 'error'])
    for (const { message } of annotations) expect(message).not.toMatch(/\p{Cc}/u)
    for (const rows of section
      .split(/\n(?!\|)/)
      .map((part) => part.split('\n').filter((line) => line.startsWith('| '))))
      if (rows.length > 0) expect(tableIsWhole(rows)).toBe(true)
  })

  test('says nothing where nothing was looked at', () => {
    const check = { check: 'starts', outcome: 'skip', seconds: 0 } as const
    const idle = judge({ ...nothing, services: [serviceOf('', 'linux/amd64', { checks: [check] })] })
    expect(idle.verdict).toBeUndefined()
    expect(idle.remarks).toEqual(['test: nothing was started on linux/amd64: the image has no command'])
    expect(show({ ...idle, remarks: [] }).section).toBe('')
  })
})

test('the gate names five failures and counts the rest', () => {
  const services = Array.from({ length: 7 }, (_, at) => ({ ...broken, service: `s${at}` }))
  const { verdict } = judge({ ...nothing, services, missing: ['linux/386'] })
  expect(verdict?.reason).toMatch(/^linux\/386: the image has no such platform; s0 on linux\/amd64: healthy: /)
  expect(verdict?.reason).toMatch(/; and 3 more$/)
  expect(verdict?.reason).not.toMatch(/\p{Cc}/u)
  expect(judge({ ...nothing, services: [serviceOf('', 'linux/amd64')] }).verdict).toEqual({
    gate: 'test',
    passed: true,
  })
})

describe('JUnit', () => {
  const xml = junit(judge({ ...nothing, services: [serviceOf('', 'linux/arm64'), broken], structure }))

  test('has a suite a service and platform, and counts', () => {
    expect(xml).toContain('<testsuites name="image" tests="6" failures="2" skipped="0">')
    expect(xml).toContain('<testsuite name="the image on linux/arm64 (emulated)" tests="3" failures="0"')
    expect(xml).toContain('<testcase classname="a.yaml on linux/amd64" name="command: fine" time="1.000"/>')
  })

  test('is well-formed XML 1.0, whatever a log holds', () => {
    expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u)
    expect(xml.replace(/&#\d+;/g, '')).not.toContain('&')
    // Every tag is ours, closed, and in order.
    const open: string[] = []
    for (const [, close, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)([a-z?-]+)((?: [^<>]*?)?)(\/?)>/g)) {
      if (name.startsWith('?')) continue
      expect(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out']).toContain(name)
      expect(attributes.replace(/ [a-z]+="[^"<&]*(?:&#\d+;[^"<&]*)*"/g, '')).toBe('')
      if (close) expect(open.pop()).toBe(name)
      else if (!empty) open.push(name)
    }
    expect(open).toEqual([])
    expect(xml.match(/</g)?.length).toBe(xml.match(/>/g)?.length)
  })
})

test('the log gets what the container left in a group, raw, so that no command in it is obeyed', async () => {
  const host = fakeHost()
  await tellFailures(judge({ ...nothing, services: [broken] }), host)
  expect(host.messages('raw')).toContain('::error::x]]>&"')
  expect(host.messages('error')).toEqual([])
})

test.each([
  ['\u001b]0;title\u0007text\u001b[1;31m red\u001b[0m', ['text red']],
  ['  kept\tindent  \r\nnext\n\n', ['  kept    indent', 'next']],
  ['x'.repeat(5000), [`${'x'.repeat(1000)}…`]],
  ['', []],
])('of what is printed colours and controls are left out: %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})
