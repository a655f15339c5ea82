import { expect, test } from '@jest/globals'
import { formatDate } from '../../src/metadata/date-format.ts'

/** Format, zone, instant, and what moment-timezone makes of them. */
test.each([
  ['M Mo MM MMM MMMM', 'UTC', '2020-01-10T00:30:05.678Z', '1 1st 01 Jan January'],
  ['Q Qo', 'UTC', '2020-01-10T00:30:05.678Z', '1 1st'],
  ['D Do DD DDD DDDo DDDD', 'UTC', '2020-01-10T00:30:05.678Z', '10 10th 10 10 10th 010'],
  ['d do dd ddd dddd e E', 'UTC', '2020-01-10T00:30:05.678Z', '5 5th Fr Fri Friday 5 5'],
  ['w wo ww gg gggg ggggg', 'UTC', '2020-01-10T00:30:05.678Z', '2 2nd 02 20 2020 02020'],
  ['W Wo WW GG GGGG GGGGG', 'UTC', '2020-01-10T00:30:05.678Z', '2 2nd 02 20 2020 02020'],
  [
    'YY YYYY YYYYY YYYYYY Y y yo yyyy',
    'UTC',
    '2020-01-10T00:30:05.678Z',
    '20 2020 02020 +002020 2020 2020 2020th 2020',
  ],
  ['N NNNN NNNNN', 'UTC', '2020-01-10T00:30:05.678Z', 'AD Anno Domini AD'],
  ['a A h hh H HH k kk', 'UTC', '2020-01-10T00:30:05.678Z', 'am AM 12 12 0 00 24 24'],
  ['m mm s ss S SS SSS SSSSSS', 'UTC', '2020-01-10T00:30:05.678Z', '30 30 5 05 6 67 678 678000'],
  ['hmm hmmss Hmm Hmmss', 'UTC', '2020-01-10T00:30:05.678Z', '1230 123005 030 03005'],
  ['X x', 'UTC', '2020-01-10T00:30:05.678Z', '1578616205 1578616205678'],
  [
    'LT LTS L LL LLL LLLL',
    'UTC',
    '2020-01-10T00:30:05.678Z',
    '12:30 AM 12:30:05 AM 01/10/2020 January 10, 2020 January 10, 2020 12:30 AM Friday, January 10, 2020 12:30 AM',
  ],
  [
    'l ll lll llll',
    'UTC',
    '2020-01-10T00:30:05.678Z',
    '1/10/2020 Jan 10, 2020 Jan 10, 2020 12:30 AM Fri, Jan 10, 2020 12:30 AM',
  ],
  ['[at] H [o]clock', 'UTC', '2020-01-10T00:30:05.678Z', 'at 0 oc1/10/2020oc24'],
  ['\\MMMM MMMM', 'UTC', '2020-01-10T00:30:05.678Z', 'MMMM January'],
  ['Z ZZ z zz', 'Europe/Berlin', '2020-01-10T00:30:05.678Z', '+01:00 +0100 CET CET'],
  ['Z ZZ z', 'America/New_York', '2026-07-01T12:00:00Z', '-04:00 -0400 EDT'],
  ['Z z', 'Asia/Kathmandu', '2020-01-10T00:30:05.678Z', '+05:45 +0545'],
  ['Z z', 'Asia/Kolkata', '2020-01-10T00:30:05.678Z', '+05:30 IST'],
  ['YYYY-MM-DD HH:mm', 'Australia/Sydney', '2024-12-31T14:30:00Z', '2025-01-01 01:30'],
  ['w gggg W GGGG', 'UTC', '2026-12-31T00:00:00Z', '1 2027 53 2026'],
  ['w gggg W GGGG', 'UTC', '2027-01-01T00:00:00Z', '1 2027 53 2026'],
  ['w gggg W GGGG', 'UTC', '2024-12-30T00:00:00Z', '1 2025 1 2025'],
  ['', 'UTC', '2020-01-10T00:30:05.678Z', '2020-01-10T00:30:05Z'],
  ['', 'Asia/Tokyo', '2020-01-10T00:30:05.678Z', '2020-01-10T09:30:05+09:00'],
  ['h A', 'UTC', '2026-01-01T12:00:00Z', '12 PM'],
  ['k HH', 'UTC', '2026-01-01T00:00:00Z', '24 00'],
  ['Do', 'UTC', '2026-01-11T00:00:00Z', '11th'],
  ['Do', 'UTC', '2026-01-22T00:00:00Z', '22nd'],
  ['Do', 'UTC', '2026-01-03T00:00:00Z', '3rd'],
])('%j in %s at %s', (format, zone, instant, text) => {
  expect(formatDate(new Date(instant), format, zone)).toBe(text)
})

test('a zone that is not known counts as UTC', () => {
  expect(formatDate(new Date('2020-01-10T00:30:00Z'), 'HH:mm', 'Mars/Base')).toBe('00:30')
})
