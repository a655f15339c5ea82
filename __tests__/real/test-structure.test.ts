import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { buildExample } from '../support/example-image.ts'
import { tested } from '../support/tested.ts'
import { realParts } from './real-parts.ts'

const structure = `
schemaVersion: 2.0.0
globalEnvVars:
  - { key: GREETING, value: hello }
commandTests:
  - name: python is there
    command: python
    args: [-c, 'import os, sys; print(os.environ["GREETING"], os.environ["PATH"]); print("warned", file=sys.stderr)']
    envVars: [{ key: PATH, value: '/extra:$PATH' }]
    expectedOutput: ['^hello /extra:/app/.venv/bin:']
    expectedError: [warned]
    excludedOutput: [warned]
  - name: what setup wrote is there
    setup: [[python, -c, 'open("/tmp/made", "w").write("by setup")']]
    teardown: [[python, -c, 'pass']]
    command: cat
    args: [/tmp/made]
    expectedOutput: ['by setup']
  - name: fails as expected
    command: python
    args: [-c, 'raise SystemExit(4)']
    exitCode: 4
  - name: this one is wrong
    command: echo
    args: [one]
    expectedOutput: [two]
fileExistenceTests:
  - { name: the application, path: /app/.venv/bin/python, isExecutableBy: any }
fileContentTests:
  - { name: its settings, path: /app/.venv/pyvenv.cfg, expectedContents: ['(?m)^home = '] }
metadataTest:
  exposedPorts: ['8000']
  user: '10001:10001'
  workdir: /app
`

test('all four kinds of a structure file, commands in containers, the rest without', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'structure-'))
  try {
    const file = join(folder, 'structure.yaml')
    await writeFile(file, structure)
    const layout = await buildExample(realParts())
    const given = {
      'test-structure': file,
      'test-platforms': 'linux/amd64',
      'test-services': '[{ name: once, command: [python, -c, pass], expect: exit 0, read-only: off }]',
    }
    const { structure: results, verdict } = await tested(layout, given, realParts())
    expect(results.map(({ kind, name, outcome }) => [kind, name, outcome])).toEqual([
      ['existence', 'the application', 'pass'],
      ['content', 'its settings', 'pass'],
      ['metadata', 'metadata', 'pass'],
      ['command', 'python is there', 'pass'],
      ['command', 'what setup wrote is there', 'pass'],
      ['command', 'fails as expected', 'pass'],
      ['command', 'this one is wrong', 'fail'],
    ])
    expect(verdict?.reason).toMatch(/this one is wrong: what it prints has no match of two$/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
