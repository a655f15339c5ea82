import { expect, test } from '@jest/globals'
import { layerChart } from '../../src/analyze/telling/layer-chart.ts'
import { evil, layerOf } from './analyses.ts'

const MB = 1_000_000

test('the layers that weigh are bars, in their order, with what of them is wasted', () => {
  const layers = [
    layerOf({ command: 'ADD rootfs /', size: 120 * MB, ofBase: true }),
    layerOf({ command: 'RUN pip install …', size: 45.25 * MB, wasted: 4.5 * MB }),
    layerOf({ command: 'COPY a /a', size: 1000 }),
  ]
  expect(layerChart({ layers })).toEqual([
    '```mermaid',
    'xychart-beta horizontal',
    '  title "MB by layer: all, and wasted"',
    '  x-axis ["1 base", "2 RUN pip install"]',
    '  y-axis "MB" 0 --> 120',
    '  bar [120.0, 45.3]',
    '  bar [0.0, 4.5]',
    '```',
    '',
  ])
})

test('where hardly anything is wasted no waste is drawn', () => {
  const chart = layerChart({ layers: [layerOf({ size: 50 * MB, wasted: 1000 }), layerOf({ size: 40 * MB })] })
  expect(chart).toContain('  title "MB by layer"')
  expect(chart.filter((line) => line.startsWith('  bar'))).toEqual(['  bar [50.0, 40.0]'])
})

test('of a hundred layers the twelve largest are drawn', () => {
  const layers = Array.from({ length: 100 }, (_, at) => layerOf({ size: (at + 100) * MB }))
  const [, labels = ''] = /x-axis \[(.*)\]/.exec(layerChart({ layers }).join('\n')) ?? []
  expect(labels.split(', ')).toEqual(Array.from({ length: 12 }, (_, at) => `"${at + 89}"`))
})

test('nothing is drawn where there is nothing to compare', () => {
  expect(layerChart({ layers: [] })).toEqual([])
  expect(layerChart({ layers: [layerOf({ size: 100 * MB })] })).toEqual([])
})

test('a layer’s command cannot end the chart, or its label', () => {
  const layers = [layerOf({ size: MB, command: evil }), layerOf({ size: MB, command: '"];\n```\n# x' })]
  const chart = layerChart({ layers })
  expect(chart.filter((line) => line.includes('```'))).toEqual(['```mermaid', '```'])
  expect(chart).toHaveLength(8)
  expect(chart[3]).toMatch(/^ {2}x-axis \["1 [^"`;]*", "2 [^"`;]*"\]$/)
})
