import { serviceText } from '../judge.ts'
import type { Judgement, ServiceResult, StructureResult, Tested } from '../tested.ts'
import { evidenceLines } from './tell-failures.ts'

/** JUnit's XML: a suite a service and platform, and one a structure file and platform; valid whatever a log holds. */
export function junit({ services, structure }: Tested): string {
  const suites = [...services.map(serviceSuite), ...structureSuites(structure)]
  const all = (of: 'tests' | 'failures' | 'skipped') => suites.reduce((sum, one) => sum + one[of], 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="image" tests="${all('tests')}" failures="${all('failures')}" skipped="${all('skipped')}">`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n')
}

interface Suite {
  readonly tests: number
  readonly failures: number
  readonly skipped: number
  readonly xml: string
}

interface Case extends Judgement {
  readonly name: string
  readonly seconds: number
}

function serviceSuite({ service, platform, emulated, checks, evidence = [] }: ServiceResult): Suite {
  const name = `${serviceText(service)} on ${platform}${emulated ? ' (emulated)' : ''}`
  const lines = evidence.flatMap((one) => [`${one.run}: ${one.state}`, ...evidenceLines(one)])
  return suite(
    name,
    checks.map((check) => ({ ...check, name: check.check })),
    lines,
  )
}

function structureSuites(structure: readonly StructureResult[]): readonly Suite[] {
  const named = new Map<string, StructureResult[]>()
  for (const result of structure) {
    const name = `${result.file} on ${result.platform}`
    named.set(name, [...(named.get(name) ?? []), result])
  }
  return [...named].map(([name, results]) =>
    suite(
      name,
      results.map((result) => ({ ...result, name: `${result.kind}: ${result.name}` })),
      [],
    ),
  )
}

function suite(name: string, cases: readonly Case[], output: readonly string[]): Suite {
  const count = (outcome: Judgement['outcome']) => cases.filter((one) => one.outcome === outcome).length
  const [failures, skipped] = [count('fail'), count('skip')]
  const time = cases.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3)
  const xml = [
    `  <testsuite name="${text(name)}" tests="${cases.length}" failures="${failures}" skipped="${skipped}" time="${time}">`,
    ...cases.map((one) => testcase(name, one)),
    ...(output.length === 0 ? [] : [`    <system-out>${output.map(text).join('\n')}</system-out>`]),
    '  </testsuite>',
  ].join('\n')
  return { tests: cases.length, failures, skipped, xml }
}

function testcase(className: string, { name, outcome, reason = '', seconds }: Case): string {
  const start = `    <testcase classname="${text(className)}" name="${text(name)}" time="${seconds.toFixed(3)}"`
  if (outcome === 'fail') return `${start}><failure message="${text(reason)}"/></testcase>`
  if (outcome === 'skip') return `${start}><skipped message="${text(reason)}"/></testcase>`
  // JUnit knows no warning.
  return outcome === 'warn' && reason !== ''
    ? `${start}><system-out>${text(reason)}</system-out></testcase>`
    : `${start}/>`
}

/** What XML 1.0 cannot hold, not even escaped, is left out. */
function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
