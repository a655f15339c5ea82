/** ICU's order of ASCII: punctuation, digits, letters; of two letters that differ in case alone the small one first. */
const order = `_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ`

/**
 * Compares as `Intl.Collator('en')` does. Loading ICU's collation costs as much as all the rest of the metadata stage,
 * and the keys of labels are ASCII: only other ones go to ICU.
 */
export function collate(a: string, b: string): number {
  return compareAscii(a, b) ?? new Intl.Collator('en').compare(a, b)
}

function compareAscii(a: string, b: string): number | undefined {
  let byCase = 0
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one, other] = [a[at], b[at]]
    const [first, second] = [
      one === undefined ? -1 : order.indexOf(one),
      other === undefined ? -1 : order.indexOf(other),
    ]
    if ((one !== undefined && first < 0) || (other !== undefined && second < 0)) return undefined
    const [letter, otherLetter] = [letterOf(first), letterOf(second)]
    if (letter !== otherLetter) return letter < otherLetter ? -1 : 1
    byCase ||= first - second
  }
  return Math.sign(byCase)
}

const firstLetter = order.indexOf('a')

/** The place of a character without its case. */
function letterOf(place: number): number {
  return place < firstLetter ? place : place - ((place - firstLetter) % 2)
}
