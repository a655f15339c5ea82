import { code, escaped, folded, link } from '../core/markdown.ts'
import { plain } from '../core/plain.ts'
import type { Annotation, Shown } from '../core/shown.ts'
import { table } from '../core/table.ts'
import { type Finding, severities } from './finding.ts'
import type { Linted } from './judge.ts'
import { sizeText } from './rules/measured.ts'

/** Rows of the table: the rest is in the report. */
const mostRows = 20
/** Bytes of all patches in the summary. */
const longestPatches = 20_000

export function show(linted: Linted): Shown {
  const { file, findings, ignored, patches, verdict, remarks } = linted
  const counts = Object.fromEntries(
    severities.flatMap((severity) => {
      const number = findings.filter((one) => one.severity === severity).length
      return number > 0 ? [[severity, number] as const] : []
    }),
  )
  return {
    outputs: {},
    section: section(linted),
    report: {
      file,
      passed: verdict.passed,
      findings: findings.map((finding) => reported(finding, patches.get(finding))),
      ignored: ignored.map(({ finding: { rule, line, severity, reason }, by }) => ({
        rule,
        line,
        severity,
        reason,
        by,
      })),
      remarks,
    },
    // What is only advice stands in the table.
    annotations: findings.filter(({ severity }) => severity !== 'info').map(annotation),
    counts: { '': counts },
  }
}

function reported({ edits: _, ...finding }: Finding, patch: string | undefined): object {
  return { ...finding, ...(patch === undefined ? {} : { patch }) }
}

function section({ file, findings, ignored, patches, remarks }: Linted): string {
  return [
    `### Dockerfile: ${code(file)}`,
    '',
    ...(findings.length === 0 ? ['Nothing to say.'] : table({ head, items: findings, row, room: { rows: mostRows } })),
    '',
    ...ignoredLines(ignored),
    ...remarks.flatMap((remark) => [`${escaped(remark, 300)}.`, '']),
    ...patchLines(patches),
  ].join('\n')
}

const head = ['severity', 'rule', 'line:', 'why', 'bytes:', 'what to do']

function row({ severity, rule, line, reason, evidence, fix, lines = [], url }: Finding): readonly string[] {
  const ready = lines.map((text) => `<br>${code(text, 300)}`).join('')
  const name = url === undefined ? code(rule) : link(rule, url)
  const bytes = evidence ? sizeText(evidence.bytes) : ''
  return [severity, name, String(line), escaped(reason, 400), bytes, `${escaped(fix, 300)}${ready}`]
}

function ignoredLines(ignored: Linted['ignored']): readonly string[] {
  if (ignored.length === 0) return []
  const each = [...new Set(ignored.map(({ finding, by }) => `${finding.rule} (${by})`))]
  return [
    `${ignored.length} finding${ignored.length === 1 ? '' : 's'} let pass: ${each
      .slice(0, mostRows)
      .map((text) => escaped(text))
      .join(', ')}.`,
    '',
  ]
}

/** As an indented block nothing of a Dockerfile can end it. */
function patchLines(patches: Linted['patches']): readonly string[] {
  if (patches.size === 0) return []
  const lines: string[] = []
  let left = longestPatches
  for (const [{ rule, line }, patch] of patches) {
    left -= Buffer.byteLength(patch)
    if (left < 0) break
    lines.push(
      `${code(rule)}, line ${line}:`,
      '',
      ...patch
        .trimEnd()
        .split('\n')
        .map((text) => `    ${shown(text)}`),
      '',
    )
  }
  return folded(`${patches.size} that image-pipeline lint --fix mends`, lines)
}

function shown(line: string): string {
  const sign = /^[ +-]/.exec(line)?.[0] ?? ''
  const indent = /^\s*/.exec(line.slice(sign.length))?.[0].replace(/\t/g, '    ') ?? ''
  return `${sign}${indent.replace(/[^ ]/g, '')}${plain(line.slice(sign.length), 300)}`
}

function annotation({ rule, severity, file, line, endLine, reason, fix }: Finding): Annotation {
  const place = plain(file, file.length) === file ? { place: { file, line, endLine } } : {}
  return {
    level: severity === 'error' ? 'error' : 'warning',
    message: plain(`${rule}: ${reason}. ${fix}`, 800),
    ...place,
  }
}
