import { InputError, type Mistake } from './errors.ts'

/** How the text of an input becomes a value. */
export interface Kind<T> {
  /** As the tables of the README show it: `list`, `boolean`, `duration`. */
  readonly name: string
  /** @throws WrongInput for text that is no such value. '' stands for absent. */
  parse(text: string): T | Promise<T>
}

/** One row of a room's table: the only source of the type, the parsing, action.yml, the README and the CLI's flag. */
export interface Input<T = unknown> {
  readonly kind: Kind<T>
  /** The text it has where nobody gives one; '' is absent. */
  readonly default: string
  /** One or two sentences, for action.yml, README and `--help`. */
  readonly help: string
  /** The value is masked, never shown, and never taken from a file. */
  readonly secret?: true
  /**
   * Never taken from the config file, which a pull request can change (contract.md). `laptop`: there only, where the
   * checkout may be anybody's and nobody reviewed its config file.
   */
  readonly neverFromFile?: true | 'laptop'
  /** A default that only action.yml can have, e.g. `${{ github.token }}`. */
  readonly expression?: string
}

export type Table = Readonly<Record<string, Input>>

/** The typed values of a table: `{ 'no-cache': Input<boolean> }` gives `{ noCache: boolean }`. */
export type Values<T extends Table> = {
  readonly [Name in keyof T as Camel<Name & string>]: T[Name] extends Input<infer Value> ? Value : never
}

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** Where texts come from, strongest first: the action's inputs or flags, then the config file. */
export interface InputSource {
  /** undefined or '' when it does not say. */
  read(name: string): string | undefined
  /** Files are refused for secrets and for what decides where code runs. */
  readonly file?: string
  readonly onLaptop?: boolean
  /** What mistakes call an input that does not stand there by its own name, e.g. `environments.prod.max-layers`. */
  called?(name: string): string
}

/** What is wrong with a text; `parseTable` adds the input's name and collects. */
export class WrongInput extends Error {
  readonly mistakes: readonly Omit<Mistake, 'input'>[]

  constructor(...mistakes: readonly Omit<Mistake, 'input'>[]) {
    super(mistakes.map(({ problem }) => problem).join('; '))
    this.name = 'WrongInput'
    this.mistakes = mistakes
  }
}

export interface ParsedTable<T extends Table> {
  /** An input with a mistake has its default, so that what only several inputs together show can be judged too. */
  readonly values: Values<T>
  /** The texts somebody gave, by name, as they stand; without secrets. The other inputs have their default. */
  readonly given: ReadonlyMap<string, string>
  readonly mistakes: readonly Mistake[]
  /** The same mistakes, or others of these inputs, by the names under which the inputs stand where they come from. */
  called(mistakes: readonly Mistake[]): readonly Mistake[]
}

/** Reads and parses every row and gathers every mistake. */
export async function parseTable<T extends Table>(table: T, sources: readonly InputSource[]): Promise<ParsedTable<T>> {
  const values: Record<string, unknown> = {}
  const given = new Map<string, string>()
  const mistakes: Mistake[] = []
  const names = new Map<string, string>()
  for (const [name, input] of Object.entries(table)) {
    const { text, source } = read(name, input, sources, mistakes)
    if (text !== undefined && !input.secret) given.set(name, text)
    if (source?.called) names.set(name, source.called(name))
    try {
      values[camel(name)] = await input.kind.parse(text ?? input.default)
    } catch (error) {
      if (!(error instanceof WrongInput)) throw error
      values[camel(name)] = await input.kind.parse(input.default)
      for (const { value, ...wrong } of error.mistakes)
        mistakes.push({ input: name, ...(input.secret || value === undefined ? {} : { value }), ...wrong })
    }
  }
  const called = (some: readonly Mistake[]) =>
    some.map((one) => {
      const input = names.get(one.input)
      return input === undefined ? one : { ...one, input }
    })
  return { values: values as Values<T>, given, mistakes, called }
}

/** Throws all of them, or returns when there are none. */
export function failTogether(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new InputError(mistakes)
}

interface Read {
  readonly text?: string
  readonly source?: InputSource
}

function read(name: string, input: Input, sources: readonly InputSource[], mistakes: Mistake[]): Read {
  for (const source of sources) {
    const text = source.read(name)
    if (text === undefined || text === '') continue
    if (source.file === undefined || !isRefused(input, source)) return { text, source }
    mistakes.push(refused(source.called?.(name) ?? name, source.file))
  }
  return {}
}

/** Of an input that a file gives and may not give. */
export function refused(input: string, file: string): Mistake {
  return {
    input,
    problem: `stands in ${file}, where it is not allowed: a pull request could change it`,
    cure: 'Give it as an input of the action or as a flag.',
  }
}

export function isRefused({ secret, neverFromFile }: Input, { onLaptop }: Pick<InputSource, 'onLaptop'>): boolean {
  return secret === true || neverFromFile === true || (neverFromFile === 'laptop' && onLaptop === true)
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
