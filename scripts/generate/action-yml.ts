import type { Input } from '../../src/core/input.ts'
import type { OutputTable } from '../../src/core/shown.ts'
import { outputTable, table } from '../../src/pipeline/inputs/tables.ts'

/** The one place that says which Node the runner starts us with. */
const using = 'node20'

/** action.yml, whole. An input's default stands in its description: a default here would win over the config file. */
export function actionYml(): string {
  return actionFile({
    name: 'image-pipeline',
    description: 'From a Dockerfile to a published, proven image. Nothing gets a tag before it has passed.',
    icon: 'package',
    inputs: table,
    outputs: outputTable,
    dist: 'dist',
    entry: 'main.js',
  })
}

/** An input as action.yml and the READMEs describe it. */
export type DescribedInput = Pick<Input, 'default' | 'help' | 'expression'> & {
  readonly kind: { readonly name: string }
}

export interface ActionFile {
  readonly name: string
  readonly description: string
  /** Of Feather's icons. */
  readonly icon: string
  readonly inputs: Readonly<Record<string, DescribedInput>>
  readonly outputs: OutputTable
  /** Where the bundle lies, seen from the file. */
  readonly dist: string
  readonly entry: string
}

export function actionFile(file: ActionFile): string {
  const inputs = Object.entries(file.inputs).flatMap(([name, input]) => [
    `  ${name}:`,
    `    description: ${quoted(described(input))}`,
    '    required: false',
    ...(input.expression === undefined ? [] : [`    default: ${input.expression}`]),
  ])
  const outputs = Object.entries(file.outputs).flatMap(([name, help]) => [
    `  ${name}:`,
    `    description: ${quoted(help)}`,
  ])
  return `${[
    '# Generated from the input tables in src by `npm run generate`. Do not edit.',
    `name: ${file.name}`,
    `description: ${quoted(file.description)}`,
    'author: image-pipeline maintainers',
    'branding:',
    `  icon: ${file.icon}`,
    '  color: blue',
    'inputs:',
    ...inputs,
    ...(outputs.length === 0 ? [] : ['outputs:', ...outputs]),
    'runs:',
    `  using: ${using}`,
    `  main: ${file.dist}/${file.entry}`,
    `  post: ${file.dist}/post.js`,
    '  post-if: always()',
  ].join('\n')}\n`
}

function described({ help, default: standard }: DescribedInput): string {
  if (standard === '' || standard.includes('\n')) return help
  return `${help} Default: ${standard}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
