/**
 * What SARIF 2.1.0 and GitHub's code scanning refuse in a file of one run; [] where nothing is.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function breaches(sarif: unknown): readonly string[] {
  const found: string[] = []
  const check = (holds: boolean, words: string) => {
    if (!holds) found.push(words)
  }
  const log = record(sarif)
  onlyKeys(log, ['$schema', 'version', 'runs'], 'log', found)
  check(log.version === '2.1.0', 'version')
  const runs = list(log.runs)
  check(runs.length === 1, 'one run')
  const run = record(runs[0])
  onlyKeys(run, ['tool', 'automationDetails', 'columnKind', 'results'], 'run', found)
  const driver = record(record(run.tool).driver)
  onlyKeys(driver, ['name', 'semanticVersion', 'informationUri', 'rules'], 'driver', found)
  check(text(driver.name) !== '', 'driver.name')
  check(/^image-pipeline\/scan\/[a-z0-9._/-]+\/$/.test(text(record(run.automationDetails).id)), 'category')
  const rules = list(driver.rules).map(record)
  const ids = rules.map(({ id }) => text(id))
  check(new Set(ids).size === ids.length, 'rule ids are different')
  for (const rule of rules) checkRule(rule, check, found)
  const results = list(run.results).map(record)
  check(results.length <= 25_000, 'at most 25,000 results')
  for (const result of results) checkResult(result, ids, check, found)
  const prints = results.map(
    (one) => `${text(one.ruleId)} ${text(record(one.partialFingerprints).primaryLocationLineHash)}`,
  )
  check(new Set(prints).size === prints.length, 'fingerprints are different')
  return [...new Set(found)]
}

type Check = (holds: boolean, words: string) => void
type Fields = Readonly<Record<string, unknown>>

const levels = ['none', 'note', 'warning', 'error']

function checkRule(rule: Fields, check: Check, found: string[]): void {
  onlyKeys(
    rule,
    ['id', 'name', 'shortDescription', 'fullDescription', 'help', 'helpUri', 'defaultConfiguration', 'properties'],
    'rule',
    found,
  )
  check(text(rule.id) !== '', 'rule.id')
  check(/^[A-Za-z]+$/.test(text(rule.name)), 'rule.name')
  for (const name of ['shortDescription', 'fullDescription']) {
    const words = text(record(rule[name]).text)
    check(words !== '' && words.length <= 1024, `rule.${name}`)
  }
  const help = record(rule.help)
  check(text(help.text) !== '' && text(help.markdown) !== '', 'rule.help')
  if (rule.helpUri !== undefined)
    check(/^https?:\/\//.test(text(rule.helpUri)) && URL.canParse(text(rule.helpUri)), 'helpUri')
  check(levels.includes(text(record(rule.defaultConfiguration).level)), 'rule level')
  const { tags, 'security-severity': score } = record(rule.properties)
  check(/^\d+\.\d$/.test(text(score)) && Number(score) <= 10, 'security-severity')
  check(list(tags).includes('security') && list(tags).length <= 20, 'tags')
}

function checkResult(result: Fields, ids: readonly string[], check: Check, found: string[]): void {
  onlyKeys(
    result,
    ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints', 'suppressions'],
    'result',
    found,
  )
  check(ids[Number(result.ruleIndex)] === result.ruleId, 'ruleIndex')
  check(levels.includes(text(result.level)), 'level')
  // An unescaped bracket begins a link, a single brace a placeholder.
  const message = text(record(result.message).text)
  check(
    message !== '' && !/(?<!\\)[[\]]|(?<!\{)\{(?!\{)/.test(message.replaceAll('{{', '').replaceAll('\\\\', '')),
    'message',
  )
  const locations = list(result.locations).map(record)
  check(locations.length === 1, 'one location')
  const physical = record(locations[0]?.physicalLocation)
  check(/^[a-z0-9._-]+(\/[a-z0-9._-]+)*$/.test(text(record(physical.artifactLocation).uri)), 'relative uri')
  check(record(physical.region).startLine === 1, 'region')
  check(/^[0-9a-f]{32}:1$/.test(text(record(result.partialFingerprints).primaryLocationLineHash)), 'fingerprint')
  for (const suppression of list(result.suppressions ?? []).map(record))
    check(
      suppression.kind === 'external' && suppression.status === 'accepted' && text(suppression.justification) !== '',
      'suppression',
    )
}

function onlyKeys(fields: Fields, known: readonly string[], what: string, found: string[]): void {
  for (const key of Object.keys(fields)) if (!known.includes(key)) found.push(`${what} has ${key}`)
}

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
