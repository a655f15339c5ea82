import { expect, test } from '@jest/globals'
import { type Announced, newestSettled } from '../../../scripts/pins/newest.ts'
import { readReleases } from '../../../scripts/pins/releases.ts'
import { upgrade } from '../../../scripts/pins/upgrade.ts'

const now = new Date('2026-11-23T12:00:00Z')
const release = (tag_name: string, days: number, more: Partial<Announced> = {}): Announced => ({
  tag_name,
  published_at: new Date(now.getTime() - days * 86_400_000).toISOString(),
  draft: false,
  prerelease: false,
  ...more,
})
const pinned = { versions: { '1.2.0': {}, '1.3.0': {} }, forbiddenVersions: { '1.6.0': 'stolen' } }

test.each<[string, readonly Announced[], string | undefined]>([
  [
    'the newest of those that are a week old',
    [release('v1.5.0', 3), release('v1.4.1', 8), release('v1.4.0', 20)],
    '1.4.1',
  ],
  ['none where all are pinned', [release('v1.3.0', 30), release('v1.2.0', 90)], undefined],
  ['no older line that is published later', [release('v1.2.9', 8)], undefined],
  [
    'no prerelease and no draft',
    [release('v1.4.0-rc.1', 9), release('v1.4.0', 9, { prerelease: true }), release('v1.5.0', 9, { draft: true })],
    undefined,
  ],
  ['no version that is never run', [release('v1.6.0', 9), release('v1.4.0', 9)], '1.4.0'],
  ['by number, not by letter', [release('v1.9.0', 9), release('v1.10.0', 9)], '1.10.0'],
  ['nothing that tells no date', [release('v1.4.0', 9, { published_at: null })], undefined],
])('a pull request is made for %s', (_, announced, expected) => {
  expect(newestSettled(announced, pinned, now)).toBe(expected)
})

const hash = 'ab'.repeat(32)

test('one tool that cannot be had does not keep the others from being upgraded', async () => {
  const before = await readReleases('scripts/pins')
  const { releases, notes } = await upgrade(
    before,
    {
      origin: {
        checksums: async ({ assets }, _, version) =>
          new Map(Object.values(assets).map((name) => [name.replaceAll('{version}', version), hash])),
        hashes: async () => ({ asset: hash, executable: hash }),
      },
      announced: async (repository) => {
        if (repository.includes('trivy')) throw new Error('GitHub answered 503')
        return repository.includes('gitleaks') ? [release('v99.0.0', 10)] : []
      },
      text: async (source) => (source.repository === 'draugr-dev/draugr' ? `sha256 ${hash}` : ''),
    },
    { now: () => now },
  )
  expect(releases.tools.gitleaks.versions['99.0.0']).toBeDefined()
  expect(releases.tools.gitleaks.default).toBe(before.tools.gitleaks.default)
  expect(releases.tools.trivy).toEqual(before.tools.trivy)
  expect(notes).toContain('- trivy: GitHub answered 503')
  expect(notes).toContain('- gitleaks 99.0.0: its hashes are those of its makers’ file')
})
