import { code, escaped, folded } from '../core/markdown.ts'
import { plain } from '../core/plain.ts'
import type { Annotation, Counts, Severity, Shown } from '../core/shown.ts'
import { bullets, table } from '../core/table.ts'
import type { HistoryFinding, HistoryFindings, ImageFinding, LetPass } from './findings.ts'
import { sentence } from './history.ts'
import { fingerprint, nameOfHistory, nameOfImage, type Secrets } from './judge.ts'

/** Of a table in the summary; the report and the SARIF files have all. */
const room = { rows: 50 }

/** Characters of a file's name that a table shows. */
const longestName = 200

/** gitleaks weighs nothing: a secret in the history counts as what Trivy calls most of its own. */
const severityOfHistory: Severity = 'CRITICAL'

export function show(secrets: Secrets): Shown {
  const { history, image, letPass, platforms, verdict } = secrets
  return {
    outputs: {},
    section: section(secrets),
    report: {
      passed: verdict.passed,
      ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
      ...(history ? { history: withoutRemarks(history) } : {}),
      ...(image ? { image, platforms, letPass } : {}),
    },
    annotations: [
      ...(history?.findings ?? []).map(ofHistory),
      ...(image ?? []).map(ofImage),
      ...(history?.remarks ?? []),
    ],
    counts: counts(secrets),
  }
}

function withoutRemarks({ remarks: _, ...history }: HistoryFindings): Omit<HistoryFindings, 'remarks'> {
  return history
}

function section({ history, image, letPass, platforms }: Secrets): string {
  if (!history && !image) return ''
  return [
    '### Secrets',
    '',
    ...(history ? historyLines(history) : []),
    ...(image ? imageLines(image, platforms) : []),
    ...letPassLines(letPass),
  ].join('\n')
}

function historyLines(history: HistoryFindings): readonly string[] {
  const { findings: items, gap } = history
  const row = ({ file, line, commit, rule }: HistoryFinding) => [
    code(line > 0 ? `${file}:${line}` : file, longestName),
    `\`${commit.slice(0, 7)}\``,
    code(rule),
  ]
  return [
    `${escaped(sentence(history), 500)}.`,
    '',
    ...(gap === undefined ? [] : [`> ${escaped(gap, 500)}`, '']),
    ...withSpace(table({ head: ['file', 'commit', 'rule'], items, row, room })),
    ...knownLines(history.findings),
  ]
}

function imageLines(image: readonly ImageFinding[], platforms: readonly string[]): readonly string[] {
  const row = ({ path, line, rule, layers, instruction, platforms }: ImageFinding) => {
    const where = path === '' ? 'config of the image' : code(line > 0 ? `${path}:${line}` : path, longestName)
    const ids = layers.map((id) => code(id.replace(/^sha256:/, '').slice(0, 12)))
    const layer = [...ids, escaped(instruction)].filter(Boolean).join(' ')
    return [where, layer, code(rule), platforms.map((platform) => escaped(platform)).join(', ')]
  }
  const some = `${image.length} finding${image.length === 1 ? '' : 's'}`
  const head = ['in the image', 'layer', 'rule', 'platforms']
  return [
    `Trivy: layers of ${platforms.map((platform) => escaped(platform)).join(', ')}, ${some}.`,
    '',
    ...withSpace(table({ head, items: image, row, room })),
  ]
}

/** What stands after a table is none of its rows. */
function withSpace(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, '']
}

function letPassLines(letPass: readonly LetPass[]): readonly string[] {
  if (letPass.length === 0) return []
  const row = ({ path, rule, reason, source }: LetPass) => [
    code(path, longestName),
    code(rule),
    escaped(reason || 'no reason given'),
    code(source, longestName),
  ]
  const head = ['in the image', 'rule', 'why', 'by']
  return [`${letPass.length} in the image let pass:`, '', ...table({ head, items: letPass, row, room }), '']
}

/** How to let one pass that is none: the short commit of the table would not do. */
function knownLines(findings: readonly HistoryFinding[]): readonly string[] {
  if (findings.length === 0) return []
  return folded(
    'Revoke them. Those that are none: lines for .gitleaksignore',
    bullets(findings, (finding) => code(fingerprint(finding), 500), room),
  )
}

function ofHistory(finding: HistoryFinding): Annotation {
  const { place, line, endLine } = finding
  const lines = line > 0 ? { line, endLine: Math.max(line, endLine) } : {}
  return {
    level: 'error',
    message: `secret: ${nameOfHistory(finding)}. Revoke it: what was pushed is known. If it is none, let it pass in .gitleaksignore: ${fingerprint(finding)}`,
    // A name that would have to be written differently names no file.
    ...(place === undefined || plain(place, place.length) !== place ? {} : { place: { file: place, ...lines } }),
  }
}

function ofImage(finding: ImageFinding): Annotation {
  return {
    level: 'error',
    message: `secret: ${nameOfImage(finding)}. Revoke it, and keep it out of the image: by .dockerignore, or as a build secret (the input secrets).`,
  }
}

/** The history's under '', the image's under each platform that has it. */
function counts({ history, image, platforms }: Secrets): Counts {
  const ofPlatform = (platform: string) => {
    const found: Partial<Record<Severity, number>> = {}
    for (const { severity, platforms: on } of image ?? [])
      if (on.includes(platform)) found[severity] = (found[severity] ?? 0) + 1
    return found
  }
  const n = history?.findings.length ?? 0
  return {
    ...(history ? { '': n > 0 ? { [severityOfHistory]: n } : {} } : {}),
    ...Object.fromEntries(platforms.map((platform) => [platform, ofPlatform(platform)])),
  }
}
