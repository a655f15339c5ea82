/** `2027-01-31`: its first instant in UTC; undefined for what is no day of the calendar. */
export function parseDay(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  // JavaScript makes 2 March of 30 February.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : undefined
}

/** A day, or an instant as RFC 3339 writes it. */
export function parseInstant(text: string): Date | undefined {
  const [, day = '', time = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? []
  if (day === '') return parseDay(text)
  const date = new Date(`${day}T${time}${zone || 'Z'}`)
  return parseDay(day) === undefined || Number.isNaN(date.getTime()) ? undefined : date
}
