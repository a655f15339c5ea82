import { stripVTControlCharacters } from 'node:util'
import type { Sink } from '../core/log.ts'

export interface Terminal {
  write(text: string): void
  /** Whether a line can be drawn over. */
  readonly live: boolean
  readonly colour: boolean
  columns(): number
  readonly verbose: boolean
}

const colours = { debug: 2, notice: 36, warning: 33, error: 31 } as const

/** Controls but tab and newline, and what turns the direction of writing or cannot be seen. */
const hidden = /(?![\t\n])\p{Cc}|[\p{Bidi_Control}\u200b\u2060\ufeff]/gu

/** Plain lines; on a terminal also one line of progress at the bottom that is drawn over. */
export function terminalSink({ write, live, colour, columns, verbose }: Terminal): Sink {
  let drawn = false
  const clear = () => {
    if (drawn) write('\r\x1b[K')
    drawn = false
  }
  const line = (text: string) => {
    clear()
    write(`${text}\n`)
  }
  // Strangers' words stand in messages: names in manifests, answers of registries, last words of tools.
  const harmless = (text: string) => stripVTControlCharacters(text).replace(hidden, '')
  const paint = (code: number, text: string) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text)
  return {
    open: (title) => line(paint(1, `▸ ${harmless(title)}`)),
    close: () => {},
    say(level, message, place) {
      if (level === 'debug' && !verbose) return
      if (level === 'info') return line(harmless(message))
      const where = place ? `${place.file}${place.line === undefined ? '' : `:${place.line}`}: ` : ''
      line(`${paint(colours[level], `${level}:`)} ${harmless(`${where}${message}`)}`)
    },
    // A tool's escape sequences could move the cursor or hide text.
    raw: (text) => line(`  ${harmless(text)}`),
    progress(text) {
      if (!live) return
      clear()
      write(text.slice(0, columns() - 1))
      drawn = text !== ''
    },
  }
}
