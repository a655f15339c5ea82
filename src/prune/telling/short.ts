/** For people who read many lines: tags, of many the first. */
export function shortTags(tags: readonly string[]): string {
  const more = tags.length - 3
  const names = tags.slice(0, 3).map(shortDigests).join(', ')
  return more > 0 ? `${names} and ${more} more` : names
}

/** A plan's reason without its verdict, and digests by their first digits. */
export function shortReason(reason: string): string {
  return shortDigests(reason.replace(/^(?:keep|delete): /, ''))
}

function shortDigests(text: string): string {
  return text.replace(/\b(sha(?:256|512)[:-][0-9a-f]{12})[0-9a-f]{52,}/g, '$1…')
}
