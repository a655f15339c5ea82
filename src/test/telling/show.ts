import { code, escaped, folded } from '../../core/markdown.ts'
import type { Annotation, Shown } from '../../core/shown.ts'
import { table } from '../../core/table.ts'
import { checkText, failedChecks, serviceText, structureText } from '../judge.ts'
import type { Check, ServiceResult, StructureResult, Tested } from '../tested.ts'
import { evidenceLines } from './tell-failures.ts'

/** Of the whole; the report and the JUnit file have all. */
const most = { rows: 60, failures: 20, lines: 20, structure: 40, annotations: 8 }

export function show({ services, structure, remarks }: Tested): Shown {
  return {
    outputs: {},
    section: section(services, structure, remarks),
    report: { services, structure },
    annotations: annotations(services, structure),
  }
}

function section(
  services: readonly ServiceResult[],
  structure: readonly StructureResult[],
  remarks: readonly string[],
): string {
  const looked = services.filter(({ checks }) => checks.some(({ outcome }) => outcome !== 'skip'))
  if (looked.length + structure.length + remarks.length === 0) return ''
  return [
    '### Test',
    '',
    ...serviceTable(looked),
    ...structureTable(structure),
    ...remarks.flatMap((line) => [`- ${escaped(line, 300)}`, '']),
    ...looked
      .filter(({ passed }) => !passed)
      .slice(0, most.failures)
      .flatMap(failurePart),
  ].join('\n')
}

/** A row a service, a column a platform: eleven services on two platforms stay readable. */
function serviceTable(results: readonly ServiceResult[]): readonly string[] {
  if (results.length === 0) return []
  const platforms = [...new Map(results.map(({ platform, emulated }) => [platform, emulated]))]
  const names = [...new Set(results.map(({ service }) => service))]
  const head = platforms.map(([platform, emulated]) => `${code(platform)}${emulated ? ' (emulated)' : ''}`)
  const row = (name: string) => [
    name === '' ? 'the image' : code(name),
    ...platforms.map(([on]) => cellOf(results.find(({ service, platform }) => service === name && platform === on))),
  ]
  return [...table({ head: ['service', ...head], items: names, row, room: { rows: most.rows } }), '']
}

/** `healthy in 1.3 s`, what failed, and what is only told. */
function cellOf(result: ServiceResult | undefined): string {
  if (!result) return ''
  const { checks, healthyMilliseconds, passed } = result
  const words = (check: Check) => `${check.check}: ${escaped(check.reason ?? '', 120)}`
  const failures = failedChecks(result).map((check) => `**${words(check)}**`)
  const warnings = checks.filter(({ outcome }) => outcome === 'warn').map((check) => `${words(check)}`)
  const time = healthyMilliseconds === undefined ? 'passed' : `healthy in ${(healthyMilliseconds / 1000).toFixed(1)} s`
  return [...(passed ? [time] : failures), ...warnings].join('<br>')
}

function structureTable(results: readonly StructureResult[]): readonly string[] {
  if (results.length === 0) return []
  const failures = results.filter(({ outcome }) => outcome === 'fail')
  const files = new Set(results.map(({ file }) => file)).size
  const sum = `Structure: ${results.length} tests of ${files} ${files === 1 ? 'file' : 'files'}, ${failures.length} failed.`
  if (failures.length === 0) return [sum, '']
  const row = ({ name, platform, reason }: StructureResult) => [code(name), code(platform), escaped(reason ?? '', 300)]
  const head = ['test', 'platform', 'why']
  return [sum, '', ...table({ head, items: failures, row, room: { rows: most.structure } }), '']
}

function failurePart({ service, platform, evidence = [] }: ServiceResult): readonly string[] {
  return evidence.flatMap((one) =>
    folded(`${escaped(serviceText(service))} on ${code(platform)}, ${one.run}: ${escaped(one.state)}`, [
      // Each line by itself: nothing that it holds can end the part.
      ...evidenceLines(one)
        .slice(-most.lines)
        .map((line) => (line === '' ? '' : `${code(line, 200)}<br>`)),
    ]),
  )
}

function annotations(services: readonly ServiceResult[], structure: readonly StructureResult[]): readonly Annotation[] {
  const messages = [
    ...services.flatMap((result) => failedChecks(result).map((check) => checkText(result, check))),
    ...structure.filter(({ outcome }) => outcome === 'fail').map(structureText),
  ]
  const more = messages.length - most.annotations
  return [
    ...messages.slice(0, most.annotations).map((message) => ({ level: 'error', message: `test: ${message}` }) as const),
    ...(more > 0 ? [{ level: 'error', message: `test: ${more} more failures: see the summary` } as const] : []),
  ]
}
