import { plain } from '../core/plain.ts'
import type { Verdict } from '../core/verdict.ts'
import type { BuildCheck } from '../docker/check.ts'
import type { PlatformLayers } from '../layers/read-layers.ts'
import type { Dockerfile } from './dockerfile/dockerfile.ts'
import type { NoDockerfile } from './dockerfile/parse.ts'
import { find } from './find.ts'
import { type Finding, severities, worstFirst } from './finding.ts'
import { unifiedDiff } from './fix/diff.ts'
import { type Ignored, sift } from './ignore/ignores.ts'
import type { Looked } from './look.ts'

export interface Linted {
  readonly file: string
  /** The worst first. */
  readonly findings: readonly Finding[]
  readonly ignored: readonly Ignored[]
  /** A unified diff by finding, of those that have one. */
  readonly patches: ReadonlyMap<Finding, string>
  readonly verdict: Verdict
  /** What was not done, in a line of plain text each. */
  readonly remarks: readonly string[]
}

/** @param images layers of what was built of it; none where nothing was */
export function judge(looked: Looked, images: readonly PlatformLayers[] = []): Linted {
  const { dockerfile, plan, subject, checks } = looked
  const readable = 'problem' in dockerfile ? undefined : dockerfile
  const own = readable ? find(looked, readable, images) : []
  const theirs = checks.checks
  const broken =
    'problem' in dockerfile && !theirs.some(({ rule }) => rule === '') ? [unreadable(looked, dockerfile)] : []
  const all = [...broken, ...merged(own, theirs, looked)].sort(worstFirst)
  const { findings, ignored } = sift(all, plan.ignore, readable)
  const { failOn } = plan
  const failing = failOn === 'never' ? [] : findings.filter(({ severity }) => atLeast(severity, failOn))
  return {
    file: subject.dockerfile,
    findings,
    ignored,
    patches: readable ? patchesOf(findings, readable) : new Map(),
    verdict:
      failing.length === 0
        ? { gate: 'lint', passed: true }
        : { gate: 'lint', passed: false, reason: failing.map(sentence).slice(0, 10).join('; ') },
    remarks: [
      ...(checks.why === undefined ? [] : [`BuildKit's own checks are missing: ${plain(checks.why, 200)}`]),
      ...(readable && !readable.target
        ? [`target ${plain(subject.target, 100)} names no stage: only BuildKit judges`]
        : []),
    ],
  }
}

/** Values of ARG and ENV are not shown, nor is a line that may hold a secret: it is mended all the same. */
function patchesOf(findings: readonly Finding[], { source, instructions }: Dockerfile): ReadonlyMap<Finding, string> {
  const hiding = instructions.filter(({ keyword, onbuild }) =>
    ['ARG', 'ENV', 'LABEL'].includes(onbuild?.keyword ?? keyword),
  )
  const hidden = (index: number) => hiding.some(({ line, endLine }) => line <= index + 1 && index + 1 <= endLine)
  return new Map(
    findings.flatMap((finding) => {
      const patch = finding.edits ? unifiedDiff(finding.file, source, finding.edits, hidden) : ''
      return patch === '' || telling.test(patch) ? [] : [[finding, patch] as const]
    }),
  )
}

const telling =
  /:\/\/[^\s/@]*@|(?:token|secret|passw|passphrase|api_?key|credential|authorization|bearer)\w*["']?[\s=:]|\b(?:gh[pousr]_|github_pat_|glpat-|xox[abpr]-|AKIA)\w{8}/i

function atLeast(severity: Finding['severity'], least: Finding['severity']): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least)
}

/** `IP015 (Dockerfile:7): .env is copied into a layer` */
function sentence({ rule, file, line, reason }: Finding): string {
  return `${rule} (${plain(file, 100)}:${line}): ${reason}`
}

function unreadable({ subject, checks }: Looked, { line, problem, isTooMuch }: NoDockerfile): Finding {
  return {
    rule: 'IP000',
    // Where BuildKit reads it, it is our own reading that fails.
    severity: checks.why === undefined && !isTooMuch ? 'warning' : 'error',
    file: subject.dockerfile,
    line,
    endLine: line,
    reason: `no rule could be held against it: ${problem}`,
    fix: isTooMuch ? 'Write a shorter one.' : 'Begin with FROM, and write one instruction a line.',
  }
}

/** What both say of one line is told once, by ours. */
function merged(
  own: readonly Finding[],
  theirs: readonly BuildCheck[],
  { subject, dockerfile }: Looked,
): readonly Finding[] {
  const instructions = 'problem' in dockerfile ? [] : dockerfile.instructions
  const links = new Map<Finding, string>()
  const added = theirs.flatMap(({ rule, detail, url, line }): readonly Finding[] => {
    const about = instructions.find((one) => one.line <= line && line <= one.endLine)
    const same = rule === 'JSONArgsRecommended' && own.find((one) => one.rule === 'IP016' && one.line === about?.line)
    if (same) {
      links.set(same, url)
      return []
    }
    return [
      {
        rule: rule === '' ? 'BuildError' : plain(rule, 60),
        severity: rule === '' ? 'error' : 'warning',
        file: subject.dockerfile,
        line: about?.line ?? Math.max(1, line),
        endLine: about?.endLine ?? Math.max(1, line),
        reason: plain(detail, 400),
        fix: rule === '' ? 'It cannot be built as it is.' : 'See the rule.',
        ...(url === '' ? {} : { url }),
      },
    ]
  })
  return [...own.map((one) => (links.has(one) ? { ...one, url: links.get(one) ?? '' } : one)), ...added]
}
