import { bytesText } from '../../core/bytes-text.ts'

/** Sizes that would read the same are told to the byte. */
export function ofBytes(found: number, limit: number): string {
  const [one, other] = [bytesText(found), bytesText(limit)]
  return one === other && found !== limit ? `${found} B of ${limit} B` : `${one} of ${other}`
}

/** Rounded towards what fails: 94.999 % is not 95 %, 10.001 % is not 10 %. */
export function share(part: number, round: (value: number) => number): string {
  // Without what binary fractions add: 0.57 is 57 %, and not a little less.
  return `${round(Number((part * 10_000).toPrecision(12))) / 100} %`
}
