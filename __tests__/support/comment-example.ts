import fc from 'fast-check'
import type { CommentData } from '../../src/pipeline/comment/comment-data.ts'
import { most } from '../../src/pipeline/comment/read-data.ts'

/** What a calm run tells; `more` is what the test makes different. */
export function commentData(more: Partial<CommentData> = {}): CommentData {
  return {
    version: 1,
    key: '0123456789abcdef',
    image: 'ghcr.io/octo/app',
    broken: '',
    comparedWith: 'ghcr.io/octo/app:main',
    sizes: [
      { platform: 'linux/amd64', bytes: 50_000_000, before: 50_000_000 },
      { platform: 'linux/arm64', bytes: 48_000_000, before: 48_000_400 },
    ],
    gates: [{ gate: 'scan', passed: true, reason: '' }],
    ...more,
  }
}

/** Everything went wrong. */
export const badNews: Partial<CommentData> = {
  sizes: [
    { platform: 'linux/amd64', bytes: 51_200_000, before: 50_000_000 },
    { platform: 'linux/arm64', bytes: 48_000_000 },
  ],
  findings: {
    comparedWith: 'ghcr.io/octo/app:main',
    added: 2,
    gone: 1,
    still: 13,
    worst: [
      { severity: 'CRITICAL', id: 'CVE-2026-1', package: 'libx', installed: '1.2-1', fixedIn: '1.2-2' },
      { severity: 'HIGH', id: 'CVE-2026-2', package: 'liby', installed: '3', fixedIn: '' },
    ],
  },
  gates: [
    { gate: 'scan', passed: false, reason: '2 findings: CVE-2026-1 in libx' },
    { gate: 'lint', passed: true, reason: '' },
  ],
  tests: {
    passed: 21,
    failed: 1,
    failures: [{ test: 'gateway', platform: 'linux/arm64', reason: 'healthy: exited with 1' }],
  },
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...'<>|`*_[](){}@#!&;\\~-.:/\n\r\t wGH-1aé日😀'), maxLength: 400 }),
  fc.constantFrom(
    '@octocat',
    '#12',
    '<!-- image-pipeline 0123456789abcdef -->',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example/x.png)',
    '[click](https://evil.example)',
    'https://evil.example',
    'www.evil.example',
    '</details></table>',
    '::error::x',
    '😀'.repeat(300),
    '@'.repeat(300),
  ),
)
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER })

/** Whatever a fork’s run can put into the file and have it taken. */
export const anyCommentData: fc.Arbitrary<unknown> = fc.record(
  {
    version: fc.constant(1),
    key: fc.constant('0123456789abcdef'),
    image: nasty,
    broken: nasty,
    comparedWith: nasty,
    sizes: fc.array(
      fc.record({ platform: nasty, bytes: count, before: count }, { requiredKeys: ['platform', 'bytes'] }),
      {
        maxLength: most.platforms,
      },
    ),
    findings: fc.record({
      comparedWith: nasty,
      added: count,
      gone: count,
      still: count,
      worst: fc.array(
        fc.record({
          severity: fc.constantFrom('CRITICAL', 'HIGH', 'UNKNOWN'),
          id: nasty,
          package: nasty,
          installed: nasty,
          fixedIn: nasty,
        }),
        { maxLength: most.findings },
      ),
    }),
    gates: fc.array(fc.record({ gate: nasty, passed: fc.boolean(), reason: nasty }), { maxLength: most.gates }),
    tests: fc.record({
      passed: count,
      failed: count,
      failures: fc.array(fc.record({ test: nasty, platform: nasty, reason: nasty }), { maxLength: most.failures }),
    }),
  },
  { requiredKeys: ['version', 'key', 'image', 'broken', 'comparedWith', 'sizes', 'gates'] },
)
