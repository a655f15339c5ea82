import { expect, test } from '@jest/globals'
import { InputError } from '../../src/core/errors.ts'
import { parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/scan/inputs.ts'
import { plan } from '../../src/scan/plan.ts'

const openVex = '{"@context":"https://openvex.dev/ns/v0.2.0","statements":[]}'

async function planned(
  given: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  fromBase = false,
) {
  const { values } = await parseTable(inputs, [{ read: (name) => given[name] }])
  return plan(values, { fromBase, read: async (file) => files[file] })
}

test('the ignore file and the VEX documents are read, in the user’s order', async () => {
  const made = await planned(
    { 'scan-ignore-file': 'sec/.trivyignore', 'scan-vex': 'a.json,b.json' },
    { 'sec/.trivyignore': 'CVE-2026-900001\n', 'a.json': openVex, 'b.json': '{"bomFormat":"CycloneDX"}' },
  )
  expect(made).toMatchObject({
    ignoreFile: { name: 'sec/.trivyignore', text: 'CVE-2026-900001\n' },
    entries: [{ id: 'CVE-2026-900001', line: 1 }],
    vex: [{ name: 'a.json', text: openVex }, { name: 'b.json' }],
    severities: ['CRITICAL', 'HIGH'],
    warnings: [],
  })
})

test('without files there is nothing to read', async () => {
  expect(await planned({}, {})).toMatchObject({ ignoreFile: undefined, entries: [], vex: [], warnings: [] })
})

test('files that are not there, and entries that are wrong, are told together', async () => {
  const wrong = planned(
    { 'scan-ignore-file': '.trivyignore.yaml', 'scan-vex': 'gone.json,text.json,other.json' },
    { '.trivyignore.yaml': 'licenses:\n  - MIT\n', 'text.json': 'no', 'other.json': '{"a":1}' },
  )
  await expect(wrong).rejects.toThrow(InputError)
  await expect(wrong).rejects.toThrow(
    [
      'scan-vex ("gone.json"): cannot be read. Name a file that exists in the checkout.',
      'scan-ignore-file (".trivyignore.yaml:2"): is no entry. Write `- id: …`.',
      'scan-vex ("text.json"): is no JSON. Give an OpenVEX, CSAF or CycloneDX document as JSON.',
      'scan-vex ("other.json"): is no VEX document. Give an OpenVEX, CSAF or CycloneDX document as JSON.',
    ].join('\n'),
  )
})

test('a pull request’s new ignore file is not used, and that is told', async () => {
  const made = await planned({ 'scan-ignore-file': '.trivyignore', 'scan-vex': 'new.json' }, {}, true)
  expect(made).toMatchObject({
    ignoreFile: undefined,
    vex: [],
    warnings: [
      'scan-ignore-file: .trivyignore is not used: the base ref does not have it',
      'scan-vex: new.json is not used: the base ref does not have it',
    ],
  })
})
