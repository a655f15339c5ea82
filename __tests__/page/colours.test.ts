import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const css = readFileSync('src/page/browser/style/colours.css', 'utf8')

function variables(from: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(from))
  const text = block.slice(0, block.indexOf('}'))
  return new Map([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = variables(':root {')
const dark = variables(':root[data-theme="dark"]')

test('dark is one set of colours, whether the machine or the button asks for it', () => {
  expect(variables(':root:not([data-theme="light"])')).toEqual(dark)
  expect([...dark.keys()]).toEqual([...light.keys()])
})

const text = [
  ...['ground', 'card', 'map-folder', 'bar-ground'].map((ground) => ['ink', ground] as const),
  ...['ground', 'card', 'bar-ground'].map((ground) => ['muted', ground] as const),
  ...['accent', 'good', 'warn', 'bad'].map((colour) => [colour, 'card'] as const),
  ...['good', 'warn', 'bad'].map((colour) => [colour, `${colour}-ground`] as const),
  ...['good', 'warn', 'bad'].map((colour) => ['ink', `${colour}-ground`] as const),
  ...Array.from({ length: 10 }, (_, at) => ['map-ink', `fill-${at}`] as const),
  ...Array.from({ length: 7 }, (_, at) => ['map-ink', `sort-${at}`] as const),
]

test.each(text)('text in %s can be read on %s, light and dark (WCAG AA)', (colour, ground) => {
  for (const theme of [light, dark])
    expect(contrast(theme.get(colour) ?? '', theme.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5)
})

test.each([
  ['focus', 'card'],
  ['focus', 'ground'],
  ['bar', 'bar-ground'],
  ['over', 'bar-ground'],
  ['strong-line', 'card'],
])('%s stands out from %s, light and dark', (colour, ground) => {
  for (const theme of [light, dark])
    expect(contrast(theme.get(colour) ?? '', theme.get(ground) ?? '')).toBeGreaterThanOrEqual(3)
})

/** WCAG 2.2's ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
