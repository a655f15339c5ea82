import type { Log, Place } from './host.ts'

export type Level = 'debug' | 'info' | 'notice' | 'warning' | 'error'

/** Where a log ends: the runner's commands, or a terminal. */
export interface Sink {
  open(title: string): void
  close(): void
  say(level: Level, message: string, place?: Place): void
  raw(line: string): void
  progress(line: string): void
}

type Entry = (sink: Sink) => void

interface Group {
  /** What it said while another group was on show; undefined once it is on show itself. */
  waiting: Entry[] | undefined
  ended: boolean
}

/**
 * A log whose groups may run side by side: one is shown as it speaks, the others keep what they say until it ends.
 * Lines outside of any group are shown at once.
 */
export function makeLog(sink: Sink): Log {
  const groups: Group[] = []

  const showNext = () => {
    while (groups[0]) {
      const group = groups[0]
      for (const entry of group.waiting ?? []) entry(sink)
      group.waiting = undefined
      if (!group.ended) return
      sink.close()
      groups.shift()
    }
  }
  const writer = (write: (entry: Entry) => void, group: Log['group']): Log => {
    const say = (level: Level) => (message: string, place?: Place) => write((to) => to.say(level, message, place))
    return {
      debug: say('debug'),
      info: say('info'),
      notice: say('notice'),
      warning: say('warning'),
      error: say('error'),
      raw: (line) => write((to) => to.raw(line)),
      progress: (line) => sink.progress(line),
      group,
    }
  }
  const inGroup = async <T>(title: string, work: (log: Log) => Promise<T>): Promise<T> => {
    const group: Group = { waiting: [(to) => to.open(title)], ended: false }
    groups.push(group)
    if (groups[0] === group) showNext()
    const write = (entry: Entry) => {
      if (group.waiting) group.waiting.push(entry)
      else entry(sink)
    }
    // Groups do not nest: the runner folds one level only.
    const log: Log = writer(write, async (inner, nested) => {
      log.info(inner)
      return nested(log)
    })
    try {
      return await work(log)
    } finally {
      group.ended = true
      if (groups[0] === group) showNext()
    }
  }
  return writer((entry) => entry(sink), inGroup)
}
