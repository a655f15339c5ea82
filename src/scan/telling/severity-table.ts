import { code } from '../../core/markdown.ts'
import { severities } from '../../core/shown.ts'
import type { Scanned } from '../judge.ts'

/** Platform × severity, and how many of them fail the gate: in words, for where nothing can be bold. */
export function severityTable({ platforms, counts, gatedCounts, plan }: Scanned): readonly string[] {
  const fails = plan.fail ? 'fail' : 'would fail'
  const rows = platforms.map((platform) => {
    const cells = severities.map((severity) => {
      const all = counts[platform]?.[severity] ?? 0
      const gated = gatedCounts[platform]?.[severity] ?? 0
      if (gated === 0) return all === 0 ? '·' : String(all)
      return gated === all ? `**${gated}** ${fails}` : `**${gated}** of ${all} ${fails}`
    })
    return `| ${[code(platform), ...cells].join(' | ')} |`
  })
  return [
    `| platform | ${severities.join(' | ')} |`,
    `|---|${severities.map(() => '--:|').join('')}`,
    ...rows,
    '',
    `<sub>The gate stops ${plan.severities.join(', ') || 'nothing'}${plan.ignoreUnfixed ? ', where there is a fix' : ''}.</sub>`,
  ]
}
