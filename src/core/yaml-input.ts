import { type Document, LineCounter, type Node, parseDocument } from 'yaml'
import { WrongInput } from './input.ts'

/** Tells what is wrong with a node of the document, where it stands; the document's start for what has no place. */
export type Refuse = (node: unknown, problem: string, cure: string) => void

/**
 * An input that is YAML: all that is wrong with it is told together, in the order of its lines.
 *
 * @param quotes what to put into quotes, for who forgot them
 * @param read makes the value of the document, and refuses what it does not understand
 * @throws WrongInput
 */
export function readYaml<T>(text: string, quotes: string, read: (document: Document, refuse: Refuse) => T): T {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'error' })
  const wrong: { readonly line: number; readonly problem: string; readonly cure: string }[] = []
  const refuse: Refuse = (node, problem, cure) => {
    const [start = 0] = (node as Partial<Node> | null)?.range ?? []
    wrong.push({ line: counter.linePos(start).line, problem, cure })
  }
  for (const { pos, message } of document.errors)
    wrong.push({
      line: counter.linePos(pos[0]).line,
      // Only the parser's first line: what follows quotes the text, and with it values that may be secret.
      problem: `is no YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
      cure: `Mend it; ${quotes}`,
    })
  const value = wrong.length === 0 ? read(document, refuse) : undefined
  if (wrong.length === 0) return value as T
  throw new WrongInput(
    ...wrong
      .sort((one, other) => one.line - other.line)
      .map(({ line, problem, cure }) => ({ problem: `line ${line}: ${problem}`, cure })),
  )
}
