/** An instant as the clocks of a zone show it. */
export interface Moment {
  /** A date whose UTC fields are the fields of the zone. */
  readonly local: Date
  readonly instant: Date
  /** Minutes east of Greenwich. */
  readonly offset: number
  readonly zone: string
}

export function inZone(instant: Date, zone: string): Moment {
  const whole = Math.floor(instant.getTime() / 1000) * 1000
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  const millisecond = instant.getTime() - whole
  return { local: new Date(local + millisecond), instant, offset: (local - whole) / 60_000, zone }
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** `CET`, `EST`: each English speaks the names of its own part of the world; elsewhere the offset is the name. */
export function zoneName({ instant, zone, offset }: Moment): string {
  for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-ZA', 'en-IN', 'en-NZ', 'ja']) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(instant)
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
    if (/^[A-Z]{2,5}$/.test(name) && (name !== 'GMT' || offset === 0)) return name
  }
  return offset % 60 === 0 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, '')
}

/** `+09:00` */
export function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${separator}${pad(Math.floor(size % 60))}`
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}
