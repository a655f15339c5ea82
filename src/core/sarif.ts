import { version } from './version.ts'

/** As far as we write it. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export interface Sarif<Rule = object, Result = object> {
  readonly $schema: string
  readonly version: '2.1.0'
  readonly runs: readonly [SarifRun<Rule, Result>]
}

interface SarifRun<Rule, Result> {
  readonly tool: { readonly driver: Driver<Rule> }
  readonly automationDetails: { readonly id: string }
  readonly columnKind: 'utf16CodeUnits'
  readonly results: readonly Result[]
}

interface Driver<Rule> {
  readonly name: string
  readonly semanticVersion: string
  readonly informationUri?: string
  readonly rules: readonly Rule[]
}

/** What one tool tells of one run. */
export interface Told<Rule, Result> extends Omit<Driver<Rule>, 'semanticVersion'> {
  /** Code scanning takes what stands before its last slash as the category: one a run and no more. */
  readonly id: string
  readonly results: readonly Result[]
}

export function sarifLog<Rule, Result>({ id, results, ...driver }: Told<Rule, Result>): Sarif<Rule, Result> {
  const { name, ...rest } = driver
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, semanticVersion: version, ...rest } },
        automationDetails: { id },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
}

/** A file's name as an address; half of a letter, which no address can hold, is replaced. */
export function sarifUri(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
