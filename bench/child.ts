import { spawn } from 'node:child_process'

/** Runs a command to its end and throws its output away, unless it fails. */
export async function child(
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<string> {
  const running = spawn(tool, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'], ...(cwd ? { cwd } : {}) })
  const output: Buffer[] = []
  running.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  running.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const status = await new Promise<number | null>((resolve, reject) => {
    running.once('close', resolve).once('error', reject)
  })
  const text = Buffer.concat(output).toString()
  if (status !== 0) throw new Error(`${tool} ${args.slice(0, 3).join(' ')} ended with ${status}:\n${text.slice(-3000)}`)
  return text
}
