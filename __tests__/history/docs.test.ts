import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { parseTable } from '../../src/core/input.ts'
import { webhookBody } from '../../src/history/alerts/webhook.ts'
import { table } from '../../src/pipeline/inputs/tables.ts'
import { metricsOf } from '../../src/telemetry/metrics.ts'
import { runRecord } from '../support/run-record.ts'
import { settings, told } from '../support/told.ts'

const page = readFileSync('docs/monitoring.md', 'utf8')

function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1]
  if (found === undefined) throw new Error(`docs/monitoring.md has no block of ${language}`)
  return found
}

test('the workflow of the page has inputs that there are, with values that they take', async () => {
  const { jobs } = parse(block('yaml')) as {
    jobs: { image: { steps: readonly { uses: string; with?: Readonly<Record<string, string>> }[] } }
  }
  const given = jobs.image.steps.find(({ uses }) => uses.startsWith('org/image-pipeline@'))?.with ?? {}
  expect(Object.keys(given).filter((name) => !(name in table))).toEqual([])
  // What GitHub puts in.
  const filled = (text: string | undefined) =>
    text?.replace('${{ secrets.CHAT_WEBHOOK }}', 'https://chat.example/x').replace(/\$\{\{.*?\}\}/g, 'me/app')
  const { mistakes } = await parseTable(table, [{ read: (name) => filled(given[name]) }])
  expect(mistakes).toEqual([])
})

test('every field of a run’s line is explained', () => {
  const rows = page.split('| field | what |')[1]?.split('\n\n')[0] ?? ''
  for (const name of Object.keys(runRecord())) expect(rows).toContain(`\`${name}\``)
})

test('the webhook’s body is the one that is posted', () => {
  const body = webhookBody([{ rule: '', platform: '', before: 0, after: 0, text: '' }], runRecord()) as {
    alerts: readonly [object]
  }
  const shown = JSON.parse(block('json')) as { alerts: readonly [object] }
  expect(Object.keys(shown)).toEqual(Object.keys(body))
  expect(Object.keys(shown.alerts[0])).toEqual(Object.keys(body.alerts[0]))
})

test('every metric has its row, with its unit', () => {
  const { resourceMetrics } = metricsOf(told(), settings('')) as {
    resourceMetrics: readonly [{ scopeMetrics: readonly [{ metrics: readonly { name: string; unit: string }[] }] }]
  }
  for (const { name, unit } of resourceMetrics[0].scopeMetrics[0].metrics)
    expect(page.split('\n').find((line) => line.startsWith(`| \`${name}\``))).toContain(`| ${unit} |`)
})
