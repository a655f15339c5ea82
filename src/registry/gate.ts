/** Lets at most so many pieces of work run at once; the others wait in their order. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

export function gate(width: number): Gate {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // The slot is handed on, so that a newcomer cannot overtake who waits.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** One gate for every key, e.g. for every registry. */
export function gates(width: number): (key: string) => Gate {
  const known = new Map<string, Gate>()
  return (key) => {
    const found = known.get(key) ?? gate(width)
    known.set(key, found)
    return found
  }
}
