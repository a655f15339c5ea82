import type { ChildProcess } from 'node:child_process'

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A child's end, at the latest after so many milliseconds: then it is killed, and its status is null. */
export async function child(process: ChildProcess, timeout: number): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  process.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  process.stdin?.end()
  const timer = setTimeout(() => process.kill('SIGKILL'), timeout)
  const status = await new Promise<number | null>((done, fail) => {
    process.once('error', fail)
    process.once('close', done)
  })
  clearTimeout(timer)
  return { status, stdout, stderr }
}
