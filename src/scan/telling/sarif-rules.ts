import { createHash } from 'node:crypto'
import { escaped, linkAddress } from '../../core/markdown.ts'
import { plain } from '../../core/plain.ts'
import type { Severity } from '../../core/shown.ts'
import { type Finding, identity } from '../findings/finding.ts'

/** As code scanning takes a CVSS score where there is none: the middle of each of its ranges. */
const scores: Readonly<Record<Severity, number>> = { CRITICAL: 9.5, HIGH: 8, MEDIUM: 5.5, LOW: 2, UNKNOWN: 0 }

const names = {
  vulnerability: 'Vulnerability',
  'end-of-life': 'EndOfLife',
  'unknown-system': 'UnknownSystem',
  misconfiguration: 'Misconfiguration',
  license: 'License',
} as const

export type Level = 'error' | 'warning' | 'note'

export interface SarifRule {
  readonly id: string
  readonly name: string
  readonly shortDescription: { readonly text: string }
  readonly fullDescription: { readonly text: string }
  readonly help: { readonly text: string; readonly markdown: string }
  readonly helpUri?: string
  readonly defaultConfiguration: { readonly level: Level }
  readonly properties: {
    readonly precision: 'very-high'
    readonly 'security-severity': string
    readonly tags: readonly string[]
  }
}

/** A rule an id. Packages that share one may differ in severity: the worst counts, and it comes first. */
export function rulesOf(findings: readonly Finding[], descriptions: boolean): readonly SarifRule[] {
  const byId = new Map<string, SarifRule>()
  for (const finding of findings) {
    const id = ruleId(finding)
    const known = byId.get(id)
    if (!known) byId.set(id, rule(id, finding, descriptions))
    else if (Number(scoreText(finding)) > Number(known.properties['security-severity']))
      byId.set(id, { ...known, properties: { ...known.properties, 'security-severity': scoreText(finding) } })
  }
  return [...byId.values()]
}

export function ruleId({ id }: Finding): string {
  return plain(id, 200) || 'unnamed'
}

export function levelOf(severity: Severity): Level {
  if (severity === 'CRITICAL' || severity === 'HIGH') return 'error'
  return severity === 'MEDIUM' ? 'warning' : 'note'
}

/** Tells findings apart in all versions of the image; where one image has several, by their versions too. */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const keys = findings.map(identity)
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return findings.map(({ installed, description }, at) => {
    const key = keys[at] ?? ''
    const told = (times.get(key) ?? 0) > 1 ? `${key}\0${installed}\0${description}` : key
    return createHash('sha256').update(told).digest('hex').slice(0, 32)
  })
}

function rule(id: string, finding: Finding, descriptions: boolean): SarifRule {
  const { kind, severity, title, description, url } = finding
  const short = plain(title, 250) || id
  const long = (descriptions && plain(description, 1000)) || short
  const address = linkAddress(url)
  return {
    id,
    name: names[kind],
    shortDescription: { text: short },
    fullDescription: { text: long },
    help: {
      text: [`${id} (${severity})`, long, url && `See ${url}`].filter(Boolean).join('\n'),
      markdown: [
        `**${escaped(id)}** (${severity})`,
        escaped(long, 1000),
        address && `[More on ${escaped(id)}](${address})`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
    ...(address === '' ? {} : { helpUri: new URL(url).href }),
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      precision: 'very-high',
      'security-severity': scoreText(finding),
      tags: ['security', kind, severity],
    },
  }
}

function scoreText({ score, severity }: Finding): string {
  return (score ?? scores[severity]).toFixed(1)
}
