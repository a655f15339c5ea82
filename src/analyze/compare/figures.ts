import { bytesText } from '../../core/bytes-text.ts'
import type { PlatformAnalysis } from '../analysis.ts'

/** A row of the table of two images: texts as people read them. */
export interface Figure {
  readonly name: string
  readonly before: string
  readonly after: string
  /** '' where there is no difference to tell. */
  readonly difference: string
  /** e.g. `−32 %`; '' where it says nothing. */
  readonly percent: string
}

/** Bits a second, of a line over which an image is pulled. */
export const usualBandwidth = 50_000_000

export function figures(before: PlatformAnalysis, after: PlatformAnalysis, bandwidth: number): readonly Figure[] {
  const pull = ({ compressed }: PlatformAnalysis) => (compressed * 8) / bandwidth
  return [
    figure('compressed (pull)', before.compressed, after.compressed, bytesText),
    figure('uncompressed', before.uncompressed, after.uncompressed, bytesText),
    figure('wasted', before.waste.total, after.waste.total, bytesText),
    efficiencies(before.dive.efficiency, after.dive.efficiency),
    figure('layers', before.layers.length, after.layers.length, String),
    figure('files', before.files, after.files, thousands),
    figure(`pull at ${bandwidth / 1e6} Mbit/s`, pull(before), pull(after), seconds),
  ]
}

/** One number of both sides: what it is, and by how much it differs. */
export function figure(name: string, before: number, after: number, text: (value: number) => string): Figure {
  const [was, is] = [text(before), text(after)]
  const difference = after - before
  const same = difference === 0
  return {
    name,
    before: was,
    after: is,
    difference: same ? '' : signed(difference, text),
    percent: same || before === 0 ? '' : percentText(difference / before),
  }
}

/** Points of a hundred, as dive tells them; rounded down, so that what is not perfect does not read so. */
function efficiencies(before: number, after: number): Figure {
  const points = (share: number) => Math.floor(share * 1000) / 10
  const text = (share: number) => `${points(share).toFixed(1)} %`
  const difference = points(after) - points(before)
  const told = Math.abs(difference) < 0.05 ? '' : `${sign(difference)}${Math.abs(difference).toFixed(1)}`
  return { name: 'efficiency (dive)', before: text(before), after: text(after), difference: told, percent: '' }
}

/** `−292 MB` */
export function signed(difference: number, text: (value: number) => string): string {
  return difference === 0 ? '±0' : `${sign(difference)}${text(Math.abs(difference))}`
}

/** `−32 %`; of what is small a digit more. @param part 1 is all of it */
export function percentText(part: number): string {
  const percent = Math.abs(part * 100)
  // What is left of nearly all is not nothing.
  const nearlyAll = percent >= 99.5 && percent < 100
  const text =
    percent < 9.95 ? percent.toFixed(1) : nearlyAll ? Math.min(99.9, percent).toFixed(1) : Math.round(percent)
  return `${sign(part)}${text} %`
}

export function seconds(value: number): string {
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} s`
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function sign(value: number): string {
  return value < 0 ? '−' : '+'
}
