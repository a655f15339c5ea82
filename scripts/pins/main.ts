/**
 * The pins of the tools.
 *
 *     npx tsc
 *     node .build/scripts/pins/main.js generate           src/tools/pins.ts from scripts/pins/releases.json
 */
import { writeFile } from 'node:fs/promises'
import { generatePins } from './generate.ts'
import { readReleases } from './releases.ts'

const [command] = process.argv.slice(2)
if (command === 'generate')
  await writeFile(new URL('../../../src/tools/pins.ts', import.meta.url), generatePins(await readReleases()))
