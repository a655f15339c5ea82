import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'
import type { Place } from '../core/host.ts'
import type { Sink } from '../core/log.ts'

export interface RunnerSink extends Sink {
  /** Runs what prints a runner command while the runner obeys commands. */
  command(send: () => void): void
  /** The same for what prints commands at times of its own; other lines wait until it is over. */
  commandsDuring<T>(work: () => Promise<T>): Promise<T>
}

const annotations = { notice: core.notice, warning: core.warning, error: core.error } as const

/** The runner cuts annotations at 4096 characters. */
const longestAnnotation = 4000

/**
 * Writes the runner's commands. Everything that is not a command of ours is printed while commands are stopped: a line
 * of a tool, a branch name or a tag that begins with `::` is text and nothing else. A command that is printed while they
 * are stopped would be text too, and `::add-mask::` would show the secret: so all of ours come through here.
 */
export function runnerSink(write: (text: string) => void, redact: (text: string) => string): RunnerSink {
  const token = randomUUID()
  let stopped = false
  let holders = 0
  const waiting: string[] = []
  const plain = (line: string) => {
    if (holders > 0) return void waiting.push(line)
    if (!stopped) write(`::stop-commands::${token}\n`)
    stopped = true
    write(`${redact(line)}\n`)
  }
  const command = (send: () => void) => {
    if (stopped) write(`::${token}::\n`)
    stopped = false
    send()
  }
  const annotate = (level: 'notice' | 'warning' | 'error', message: string, place?: Place) =>
    command(() => annotations[level](redact(message).slice(0, longestAnnotation), properties(place)))
  return {
    command,
    async commandsDuring(work) {
      command(() => {})
      holders += 1
      try {
        return await work()
      } finally {
        holders -= 1
        if (holders === 0) for (const line of waiting.splice(0)) plain(line)
      }
    },
    open: (title) => command(() => core.startGroup(redact(title))),
    close: () => command(() => core.endGroup()),
    say(level, message, place) {
      if (level === 'info') for (const line of message.split('\n')) plain(line)
      else if (level === 'debug') command(() => core.debug(redact(message)))
      else annotate(level, message, place)
    },
    raw: plain,
    // A job log keeps every line: progress is for terminals.
    progress: () => {},
  }
}

function properties(place?: Place): core.AnnotationProperties {
  if (!place) return {}
  return {
    file: place.file,
    ...(place.line === undefined ? {} : { startLine: place.line }),
    ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
  }
}
