/** Lets at most so many pieces of work run at once; the others wait in their order. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>

export function slots(width: number): Slots {
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

/** Slots of its own for every key, e.g. for every registry. */
export function slotsByKey(width: number): (key: string) => Slots {
  const known = new Map<string, Slots>()
  return (key) => {
    const found = known.get(key) ?? slots(width)
    known.set(key, found)
    return found
  }
}
