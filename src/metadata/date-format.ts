import { inZone, isZone, type Moment, offsetText, pad, zoneName } from './zone.ts'

/**
 * A date in moment's format language, in English, e.g. `YYYY-MM-DD`, `dddd, MMMM Do YYYY`; `[text]` stands for itself.
 * ISO 8601 without a format. A zone that is not known counts as UTC.
 */
export function formatDate(instant: Date, format = '', zone = 'UTC'): string {
  const moment = inZone(instant, isZone(zone) ? zone : 'UTC')
  const iso = moment.offset === 0 ? 'YYYY-MM-DDTHH:mm:ss[Z]' : 'YYYY-MM-DDTHH:mm:ssZ'
  return expand(format || iso).replace(tokens, (token) =>
    token.startsWith('[') ? token.slice(1, -1) : token.startsWith('\\') ? token.slice(1) : field(token, moment),
  )
}

/** A backslash takes the meaning from the whole token behind it. */
const tokens =
  /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|[MQdwW]o|DDDo|Do|M{1,4}|D{1,4}|d{1,4}|ww?|WW?|Q|N{1,5}|Y{4,6}|YY|y{2,4}|yo?|g{4,5}|gg|G{4,5}|GG|[eEaA]|hh?|HH?|kk?|mm?|ss?|S{1,9}|[xX]|zz?|ZZ?|.)/gs

const long: Readonly<Record<string, string>> = {
  LTS: 'h:mm:ss A',
  LT: 'h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  LLL: 'MMMM D, YYYY h:mm A',
  LL: 'MMMM D, YYYY',
  L: 'MM/DD/YYYY',
  llll: 'ddd, MMM D, YYYY h:mm A',
  lll: 'MMM D, YYYY h:mm A',
  ll: 'MMM D, YYYY',
  l: 'M/D/YYYY',
}

function expand(format: string): string {
  return format.replace(/\[[^[]*\]|\\?(?:LTS|LT|L{1,4}|l{1,4})/g, (token) => long[token] ?? token)
}

const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const day = 86_400_000

function field(token: string, moment: Moment): string {
  const { local } = moment
  const year = local.getUTCFullYear()
  const month = local.getUTCMonth()
  const date = local.getUTCDate()
  const weekday = local.getUTCDay()
  const hour = local.getUTCHours()
  const minute = local.getUTCMinutes()
  const second = local.getUTCSeconds()
  const ofYear = Math.floor((local.getTime() - Date.UTC(year, 0, 1)) / day) + 1
  const twelve = hour % 12 || 12
  const fields: Readonly<Record<string, () => string | number>> = {
    M: () => month + 1,
    Mo: () => ordinal(month + 1),
    MM: () => pad(month + 1),
    MMM: () => (months[month] ?? '').slice(0, 3),
    MMMM: () => months[month] ?? '',
    Q: () => Math.floor(month / 3) + 1,
    Qo: () => ordinal(Math.floor(month / 3) + 1),
    D: () => date,
    Do: () => ordinal(date),
    DD: () => pad(date),
    DDD: () => ofYear,
    DDDo: () => ordinal(ofYear),
    DDDD: () => pad(ofYear, 3),
    d: () => weekday,
    do: () => ordinal(weekday),
    dd: () => (days[weekday] ?? '').slice(0, 2),
    ddd: () => (days[weekday] ?? '').slice(0, 3),
    dddd: () => days[weekday] ?? '',
    e: () => weekday,
    E: () => weekday || 7,
    w: () => week(local, 'american').week,
    wo: () => ordinal(week(local, 'american').week),
    ww: () => pad(week(local, 'american').week),
    W: () => week(local, 'iso').week,
    Wo: () => ordinal(week(local, 'iso').week),
    WW: () => pad(week(local, 'iso').week),
    YY: () => pad(year % 100),
    Y: () => (year <= 9999 ? pad(year, 4) : `+${year}`),
    YYYY: () => pad(year, 4),
    YYYYY: () => pad(year, 5),
    YYYYYY: () => `+${pad(year, 6)}`,
    yo: () => ordinal(year),
    gg: () => pad(week(local, 'american').year % 100),
    gggg: () => pad(week(local, 'american').year, 4),
    ggggg: () => pad(week(local, 'american').year, 5),
    GG: () => pad(week(local, 'iso').year % 100),
    GGGG: () => pad(week(local, 'iso').year, 4),
    GGGGG: () => pad(week(local, 'iso').year, 5),
    NNNN: () => 'Anno Domini',
    NNNNN: () => 'AD',
    a: () => (hour < 12 ? 'am' : 'pm'),
    A: () => (hour < 12 ? 'AM' : 'PM'),
    h: () => twelve,
    hh: () => pad(twelve),
    hmm: () => `${twelve}${pad(minute)}`,
    hmmss: () => `${twelve}${pad(minute)}${pad(second)}`,
    H: () => hour,
    HH: () => pad(hour),
    Hmm: () => `${hour}${pad(minute)}`,
    Hmmss: () => `${hour}${pad(minute)}${pad(second)}`,
    k: () => hour || 24,
    kk: () => pad(hour || 24),
    m: () => minute,
    mm: () => pad(minute),
    s: () => second,
    ss: () => pad(second),
    Z: () => offsetText(moment.offset, ':'),
    ZZ: () => offsetText(moment.offset, ''),
    z: () => zoneName(moment),
    zz: () => zoneName(moment),
    X: () => Math.floor(moment.instant.getTime() / 1000),
    x: () => moment.instant.getTime(),
  }
  if (/^S+$/.test(token)) return pad(local.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, token.length)
  if (/^N{1,3}$/.test(token)) return 'AD'
  // Years of the era; they never are shortened.
  if (/^y{1,4}$/.test(token)) return pad(year, token.length)
  return String(fields[token]?.() ?? token)
}

/** ISO weeks begin on Monday and the first holds January 4th; American ones on Sunday, the first holds January 1st. */
const weeks = { iso: { first: 1, holds: 4 }, american: { first: 0, holds: 1 } } as const

function week(local: Date, kind: keyof typeof weeks): { readonly week: number; readonly year: number } {
  const { first, holds } = weeks[kind]
  const start = (year: number) => {
    const anchor = new Date(Date.UTC(year, 0, holds))
    return anchor.getTime() - ((anchor.getUTCDay() - first + 7) % 7) * day
  }
  const year = local.getUTCFullYear()
  const time = local.getTime()
  const of = time >= start(year + 1) ? year + 1 : time < start(year) ? year - 1 : year
  return { week: Math.floor((time - start(of)) / (7 * day)) + 1, year: of }
}

function ordinal(value: number): string {
  const teen = Math.floor((value % 100) / 10) === 1
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}
