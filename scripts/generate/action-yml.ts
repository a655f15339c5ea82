import type { Input } from '../../src/core/input.ts'
import { outputTable, table } from '../../src/pipeline/tables.ts'

/** The one place that says which Node the runner starts us with. */
const using = 'node20'

/** action.yml, whole. An input's default stands in its description: a default here would win over the config file. */
export function actionYml(): string {
  const inputs = Object.entries(table as Readonly<Record<string, Input>>).flatMap(([name, input]) => [
    `  ${name}:`,
    `    description: ${quoted(described(input))}`,
    '    required: false',
    ...(input.expression === undefined ? [] : [`    default: ${input.expression}`]),
  ])
  const outputs = Object.entries(outputTable).flatMap(([name, help]) => [
    `  ${name}:`,
    `    description: ${quoted(help)}`,
  ])
  return `${[
    '# Generated from the input tables in src by `npm run generate`. Do not edit.',
    'name: image-pipeline',
    'description: From a Dockerfile to a published, proven image. Nothing gets a tag before it has passed.',
    'author: image-pipeline maintainers',
    'branding:',
    '  icon: package',
    '  color: blue',
    'inputs:',
    ...inputs,
    'outputs:',
    ...outputs,
    'runs:',
    `  using: ${using}`,
    '  main: dist/main.js',
    '  post: dist/post.js',
    '  post-if: always()',
  ].join('\n')}\n`
}

function described({ help, default: standard }: Input): string {
  if (standard === '' || standard.includes('\n')) return help
  return `${help} Default: ${standard}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
