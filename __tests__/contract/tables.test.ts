import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { actionYml } from '../../scripts/generate/action-yml.ts'
import { pageScript, pageScriptPath } from '../../scripts/generate/page-script.ts'
import { withTables } from '../../scripts/generate/readme-tables.ts'
import type { Input } from '../../src/core/input.ts'
import { inputTables, table } from '../../src/pipeline/inputs/tables.ts'

const rows = Object.entries(table as Readonly<Record<string, Input>>)

test('action.yml is what the input tables say (npm run generate)', () => {
  expect(readFileSync('action.yml', 'utf8')).toBe(actionYml())
})

test('the tables of the README are what the input tables say (npm run generate)', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toBe(withTables(readme))
})

test('no two rooms have an input of the same name', () => {
  const names = Object.values(inputTables).flatMap((group) => Object.keys(group))
  expect(names.length).toBe(new Set(names).size)
})

test.each(rows)('the default of %s is a value that it takes', async (_, { kind, default: standard }) => {
  await expect(Promise.resolve().then(() => kind.parse(standard))).resolves.not.toThrow()
})

test.each(rows)('%s is explained in a sentence', (_, { help }) => {
  expect(help).toMatch(/^[A-Z`].{10,}/s)
})

test('what decides where code runs, and what is secret, is never read from a file', () => {
  const names = rows.filter(([, row]) => row.secret || row.neverFromFile).map(([name]) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'registry',
      'registry-auth',
      'username',
      'password',
      'github-token',
      'builder',
      'endpoint',
      'driver',
      'driver-opts',
      'buildkitd-flags',
      'buildkitd-config-inline',
      'allow',
      'gates',
      'tools',
      'tools-mirror',
      'history',
      'alert-webhook',
      'otlp-endpoint',
      'otlp-headers',
    ]),
  )
})

test('the report’s script and style are what src/page/browser builds to (npm run generate)', () => {
  expect(readFileSync(pageScriptPath, 'utf8')).toBe(pageScript())
})
