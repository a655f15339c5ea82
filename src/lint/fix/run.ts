import type { Host } from '../../core/host.ts'
import { judge } from '../judge.ts'
import { look } from '../look.ts'
import type { LintPlan } from '../plan.ts'
import { applyFixes } from './apply.ts'

/**
 * Mends what can be mended safely, and says which lines. What one change makes possible comes with the next run.
 *
 * @throws UserError where the Dockerfile cannot be read or written
 */
export async function fix(plan: LintPlan, host: Host): Promise<void> {
  const looked = await look(plan, host)
  if (!looked || 'problem' in looked.dockerfile) return
  const { findings } = judge(looked)
  const { applied, refused } = await applyFixes(findings, looked.dockerfile.source, looked.subject, host)
  for (const { rule, file, line, reason } of applied) host.log.info(`fixed ${file}:${line} ${rule}: ${reason}`)
  for (const { rule, file, line } of refused)
    host.log.warning(`${file}:${line} ${rule} was not fixed: its place in the file changed meanwhile; run it again`)
  if (applied.length + refused.length === 0)
    host.log.info(`${looked.subject.dockerfile}: nothing that can be fixed safely`)
}
