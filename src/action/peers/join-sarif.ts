import { isRecord } from '../../core/is-record.ts'
import { severities } from '../../core/shown.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * SARIF logs as one, a run for each: code scanning tells them apart by their categories.
 *
 * @param only severities that stay, e.g. `CRITICAL`; undefined for all
 */
export function joinSarif(texts: readonly string[], only?: readonly string[]): string {
  const logs = texts.map((text) => JSON.parse(text) as Json)
  const runs = logs.flatMap(({ runs }) => (Array.isArray(runs) ? (runs as readonly Json[]) : []))
  return `${JSON.stringify({ ...logs[0], runs: only ? runs.map((run) => limited(run, only)) : runs })}\n`
}

/** A rule's tags tell its severity; a secret's tell none, and it stays. Results name their rule by its place, so the rules stay. */
function limited(run: Json, only: readonly string[]): Json {
  const driver = isRecord(run.tool) && isRecord(run.tool.driver) ? run.tool.driver : {}
  const rules = Array.isArray(driver.rules) ? (driver.rules as readonly Json[]) : []
  const isWanted = (rule: Json | undefined) => {
    const tags = isRecord(rule?.properties) && Array.isArray(rule.properties.tags) ? rule.properties.tags : []
    const own = severities.filter((severity) => tags.includes(severity))
    return own.length === 0 || own.some((severity) => only.includes(severity))
  }
  const results = Array.isArray(run.results) ? (run.results as readonly Json[]) : []
  return { ...run, results: results.filter(({ ruleIndex }) => isWanted(rules[Number(ruleIndex)])) }
}
