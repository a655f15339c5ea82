import { UserError } from './errors.ts'
import type { ExecResult } from './host.ts'

/** A tool that ended with a status its caller does not list as an answer. */
export class ToolError extends UserError {
  readonly status: number
  readonly stderr: string

  constructor(tool: string, args: readonly string[], result: ExecResult, ended?: string) {
    const said = lastWords(result.stderr) || lastWords(result.stdout) || '(it printed nothing)'
    super(`${commandName(tool, args)} ${ended ?? `failed with exit status ${result.status}`}: ${said}`, {
      cure: 'These are the last words of the tool; its whole output is above.',
    })
    this.name = 'ToolError'
    this.status = result.status
    this.stderr = result.stderr
  }
}

/** The last line that calls itself an error; of a tool that does not, its last lines. */
function lastWords(text: string): string {
  const lines = text.trim().split(/\r?\n/)
  const error = lines.findLast((line) => /^(error|fatal|ERROR|Error)\b\s*:/.test(line))
  return (error ?? lines.slice(-5).join('\n')).slice(-2000)
}

/** `docker buildx build`, without the arguments: they may be long. */
function commandName(tool: string, args: readonly string[]): string {
  const words = args.slice(0, 2).filter((word) => /^[a-z][a-z-]*$/.test(word))
  const name = tool.split(/[\\/]/).at(-1)
  return [name === 'docker-buildx' ? 'docker buildx' : name, ...words].join(' ')
}
