import { InterruptedError, messageOf } from '../core/errors.ts'
import { childEnv, type Environment, type Host } from '../core/host.ts'
import { WrongInput } from '../core/input.ts'
import { keyValue } from '../core/kinds.ts'
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
): Promise<readonly Verdict[]> {
  const paths = {
    IMAGE_PIPELINE_LAYOUT: image?.layout.dir,
    IMAGE_PIPELINE_DIGEST: image?.layout.root.digest,
    IMAGE_PIPELINE_REPORT: reportPath,
  }
  return Promise.all(gates.map((gate) => runGate(gate, host, paths)))
}

/** Runs one gate with the paths it needs in its environment; its exit status decides. */
export async function runGate(gate: Gate, host: Host, paths: Environment): Promise<Verdict> {
  const [tool, ...args] = gate.command
  return host.log.group(`Gate ${gate.name}`, async (log) => {
    try {
      const env = childEnv(host.env, [], paths)
      await host.exec({ tool, args, env, onStdout: log.raw, onStderr: log.raw })
      return { gate: gate.name, passed: true }
    } catch (error) {
      if (error instanceof InterruptedError) throw error
      return { gate: gate.name, passed: false, reason: messageOf(error) }
    }
  })
}

function hasOpenQuote(text: string): boolean {
  return /["']/.test(text.replace(/"[^"]*"|'[^']*'/g, ''))
}

function splitWords(text: string): readonly string[] {
  const words = text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? []
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single))
}
