import { InterruptedError, messageOf } from '../core/errors.ts'
import { childEnv, type Environment, type Host } from '../core/host.ts'
import { WrongInput } from '../core/input.ts'
import { keyValue } from '../core/kinds.ts'
import { stages } from '../core/stage.ts'
import type { Verdict } from '../core/verdict.ts'
import type { Layout } from '../oci/layout.ts'

/** A check of the user's own. */
export interface Gate {
  readonly name: string
  readonly command: readonly [tool: string, ...args: string[]]
}

/** `size=./check.sh --max "500 MB"`: split at spaces, quotes keep them. There is no shell. @throws WrongInput */
export function parseGate(line: string): Gate {
  const [name, commandLine] = keyValue(line) ?? []
  if ([...stages, 'check'].some((taken) => taken === name))
    throw new WrongInput({
      value: line,
      problem: `has the name ${name}, which a gate of ours has`,
      cure: 'Give it another name.',
    })
  if (hasEscapedQuote(commandLine ?? ''))
    throw new WrongInput({
      value: line,
      problem: 'has a backslash before a quote, which is no escape here: the quote ends there all the same',
      cure: `Quote with the other kind: ${name ?? 'name'}=sh -c '…' takes " and \\" as they are, and what needs both kinds belongs into a script: ${name ?? 'name'}=./check.sh.`,
    })
  const operator = shellOperator(commandLine ?? '')
  if (operator !== undefined)
    throw new WrongInput({
      value: line,
      problem: `has ${operator} outside of quotes, and there is no shell that would understand it`,
      cure: `Write ${name ?? 'name'}=sh -c '…', or put quotes around it where it is meant as it stands.`,
    })
  if (hasOpenQuote(commandLine ?? ''))
    throw new WrongInput({
      value: line,
      problem: 'has a quote that is never closed',
      cure: 'Close it: half a command may pass where the whole would not.',
    })
  const [tool, ...args] = splitWords(commandLine ?? '')
  if (!name || !tool)
    throw new WrongInput({
      value: line,
      problem: 'is no gate',
      cure: 'Write name=command, e.g. licences=./check-licences.sh. For a shell: name=sh -c "…".',
    })
  return { name, command: [tool, ...args] }
}

/** Side by side, with the paths of layout and report in their environment; `image` is undefined where there is none. */
export function runGates(
  gates: readonly Gate[],
  image: { readonly layout: Layout } | undefined,
  host: Host,
  reportPath: string,
  interrupted: AbortSignal,
): Promise<readonly Verdict[]> {
  const paths = {
    IMAGE_PIPELINE_LAYOUT: image?.layout.dir,
    IMAGE_PIPELINE_DIGEST: image?.layout.root.digest,
    IMAGE_PIPELINE_REPORT: reportPath,
  }
  return Promise.all(gates.map((gate) => runGate(gate, host, paths, interrupted)))
}

/** Runs one gate with the paths it needs in its environment; its exit status decides. */
export async function runGate(
  gate: Gate,
  host: Host,
  paths: Environment,
  interrupted: AbortSignal = host.signal,
): Promise<Verdict> {
  const [tool, ...args] = gate.command
  return host.log.group(`Gate ${gate.name}`, async (log) => {
    try {
      const env = childEnv(host.env, [], paths)
      await host.exec({ tool, args, env, onStdout: log.raw, onStderr: log.raw })
      log.info(`gate ${gate.name} passed`)
      return { gate: gate.name, passed: true }
    } catch (error) {
      if (!(error instanceof InterruptedError)) return { gate: gate.name, passed: false, reason: messageOf(error) }
      // The gates' time is over, not the run: the others are told all the same.
      if (interrupted.aborted) throw error
      return { gate: gate.name, passed: false, reason: 'it was stopped: the gates took longer than their timeout' }
    }
  })
}

/** Outside of single quotes, in which a backslash is a backslash: there another reader than we may want it. */
function hasEscapedQuote(text: string): boolean {
  return [...text.matchAll(/\\["']|'[^']*'|"[^"]*"/g)].some(([part]) => part.startsWith('\\') || part.endsWith('\\"'))
}

/**
 * What a shell would obey and we do not: such a gate would pass whatever is the case. One `&` or `;` between other
 * letters of a word is none: a URL has them.
 */
function shellOperator(text: string): string | undefined {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, 'x')
  return /&&|\|\|?|[&\d]?[<>]{1,3}|(?<=^|\s)[&;]|[&;](?=\s|$)|\$\{?[A-Za-z_]\w*\}?|\$\(|`/.exec(bare)?.[0]
}

function hasOpenQuote(text: string): boolean {
  return /["']/.test(text.replace(/"[^"]*"|'[^']*'/g, ''))
}

function splitWords(text: string): readonly string[] {
  const words = text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? []
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single))
}
