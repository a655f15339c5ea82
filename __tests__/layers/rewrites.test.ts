import { expect, test } from '@jest/globals'
import type { Entry } from '../../src/layers/entry.ts'
import { rewritesOf } from '../../src/layers/rewrites.ts'
import { stacked } from '../../src/layers/stack.ts'
import { fileEntry as file } from '../support/file-entry.ts'

const rewrites = (...layers: (readonly Entry[])[]) => rewritesOf(layers, stacked(layers).deaths)

test('a layer that only changes owners costs what its files weigh, and says what it changed and where', () => {
  const before = [file('app/x/one'), file('app/y/two', { crc: 8 }), file('etc/three')]
  const chown = [file('app/x/one', { uid: 1000 }), file('app/y/two', { crc: 8, uid: 1000 })]
  expect(rewrites(before, chown)).toEqual([{ layer: 1, files: 2, bytes: 200, owner: true, mode: false, folder: 'app' }])
  expect(rewrites(before, [file('etc/three', { mode: 0o755 })])).toMatchObject([{ owner: false, mode: true }])
})

test('other content is no rewrite', () => {
  expect(rewrites([file('a')], [file('a', { crc: 9, uid: 5 })])).toEqual([])
})
