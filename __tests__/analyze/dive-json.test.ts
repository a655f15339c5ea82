import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { diveNumbers } from '../../src/analyze/measures/dive.ts'
import { diveJson } from '../../src/analyze/telling/dive-json.ts'
import type { PlatformLayers } from '../../src/layers/read-layers.ts'
import { readConfig } from '../../src/oci/config.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { entriesOf } from '../support/walked.ts'
import { tarOf, type Written } from '../support/written-tar.ts'
import { exportCase } from './dive-export-case.ts'

function exported(layers: readonly (readonly Written[])[], createdBy = layers.map((_, at) => `COPY ${at} /`)) {
  const blob = { mediaType: '', digest: digestOf(''), size: 0 }
  const says = readConfig(Buffer.from(JSON.stringify({ history: createdBy.map((by) => ({ created_by: by })) })))
  const image: PlatformLayers = {
    platform: 'linux/amd64',
    manifest: blob,
    config: { ...blob, says },
    layers: layers.map((layer, at) => ({
      blob,
      diffId: digestOf(tarOf(layer)),
      createdBy: createdBy[at] ?? '',
      entries: entriesOf(layer),
    })),
  }
  return diveJson(image, diveNumbers(image.layers.map(({ entries }) => entries)))
}

test('the export is that of dive 0.13.1, byte for byte', () => {
  expect(exported(exportCase)).toBe(readFileSync('__tests__/analyze/recorded/dive-0.13.1-export.txt', 'utf8'))
})

test('a layer that the history does not tell of is missing, and a command shows no secret', () => {
  const { layer } = JSON.parse(exported([[{ name: 'a' }], [{ name: 'b' }]], ['RUN TOKEN=hunter2 make'])) as {
    readonly layer: readonly { readonly command: string; readonly digestId: string }[]
  }
  expect(layer.map(({ command }) => command)).toEqual([expect.not.stringContaining('hunter2'), '(missing)'])
  expect(layer.map(({ digestId }) => digestId)).toEqual([expect.stringMatching(/^sha256:/), ''])
})
