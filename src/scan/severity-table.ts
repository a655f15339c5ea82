import { code } from '../core/markdown.ts'
import { severities } from '../core/shown.ts'
import type { Scanned } from './judge.ts'

/** Platform × severity; what fails the gate is bold. */
export function severityTable({ platforms, counts, gatedCounts, plan }: Scanned): readonly string[] {
  const rows = platforms.map((platform) => {
    const cells = severities.map((severity) => {
      const all = counts[platform]?.[severity] ?? 0
      const gated = gatedCounts[platform]?.[severity] ?? 0
      if (gated === 0) return all === 0 ? '·' : String(all)
      return gated === all ? `**${gated}**` : `**${gated}** of ${all}`
    })
    return `| ${[code(platform), ...cells].join(' | ')} |`
  })
  return [
    `| platform | ${severities.join(' | ')} |`,
    `|---|${severities.map(() => '--:|').join('')}`,
    ...rows,
    '',
    `<sub>**bold** is what the gate stops: ${plan.severities.join(', ') || 'nothing'}${plan.ignoreUnfixed ? ', where there is a fix' : ''}.</sub>`,
  ]
}
