/** One change of a text. */
export interface Edit {
  /** Offsets in the text: what stands between them goes. */
  readonly start: number
  readonly end: number
  /** What must stand there for the change to be right. */
  readonly before: string
  readonly after: string
}

export interface Edited {
  readonly text: string
  /** Groups of edits that do not fit: the text is another one, or they touch what another group changes. */
  readonly refused: readonly (readonly Edit[])[]
}

/** Applies groups of edits, each as a whole or not at all. */
export function edit(text: string, groups: readonly (readonly Edit[])[]): Edited {
  const taken: Edit[] = []
  const refused: (readonly Edit[])[] = []
  for (const group of groups) {
    const fits = group.every(
      (one) =>
        text.slice(one.start, one.end) === one.before &&
        taken.every((other) => isSame(one, other) || one.end <= other.start || other.end <= one.start),
    )
    if (fits) taken.push(...group.filter((one) => !taken.some((other) => isSame(one, other))))
    else refused.push(group)
  }
  let edited = text
  // From the end: what stands before keeps its place.
  for (const { start, end, after } of taken.sort((one, other) => other.start - one.start))
    edited = edited.slice(0, start) + after + edited.slice(end)
  return { text: edited, refused }
}

/** Two rules may want the same. */
function isSame(one: Edit, other: Edit): boolean {
  return one.start === other.start && one.end === other.end && one.after === other.after
}
