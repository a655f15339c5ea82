import { expect, test } from '@jest/globals'
import { outputs } from '../../src/build/outputs.ts'
import type { Built } from '../../src/build/run.ts'
import { show } from '../../src/build/show.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'

const digest = (character: string): Digest => `sha256:${character.repeat(64)}`
const manifest = (character: string) => ({ mediaType: mediaTypes.manifest, digest: digest(character), size: 1 })
const built: Built = {
  builder: { name: 'default', driver: 'docker' },
  layout: { dir: '/layouts/app/image', root: { ...manifest('a'), mediaType: mediaTypes.index } },
  digest: digest('a'),
  imageId: digest('a'),
  platforms: new Map([
    ['linux/amd64', manifest('b')],
    ['linux/arm64', manifest('c')],
  ]),
  metadata: { 'containerimage.digest': digest('a') },
  checks: [{ message: 'Rule: `x` | <img> (line 1)', url: 'https://docs.docker.com/x', place: undefined }],
  sizes: new Map([
    ['linux/amd64', 45_600_000],
    ['linux/arm64', 1_234],
  ]),
  seconds: 1.24,
  cached: { total: 4, cached: 3 },
}

test('the summary has a line a platform, and what a Dockerfile says cannot break it', () => {
  expect(show(built).section).toBe(`### Build

Built \`${digest('a')}\` in 1.2 s, 3 of 4 steps from the cache.

| platform | digest | compressed |
|---|---|--:|
| linux/amd64 | \`${digest('b')}\` | 45.6 MB |
| linux/arm64 | \`${digest('c')}\` | 1.2 kB |

Build checks: 1 to look at.
- Rule&#58; &#96;x&#96; &#124; &#60;img&#62; (line 1) ([why](https://docs.docker.com/x))
`)
})

test('every output that the table promises is given', () => {
  const shown = show(built)
  expect(Object.keys(shown.outputs).sort()).toEqual(Object.keys(outputs).sort())
  expect(JSON.parse(shown.outputs.platforms ?? '')).toEqual({ 'linux/amd64': digest('b'), 'linux/arm64': digest('c') })
  expect(JSON.parse(shown.outputs.size ?? '')).toEqual({
    'linux/amd64': { compressed: 45_600_000 },
    'linux/arm64': { compressed: 1_234 },
  })
})
