import { expect, test } from '@jest/globals'
import { released, sections } from '../../../scripts/release/changelog.ts'

const changelog = `# Changelog

What changed.

## [Unreleased]

### Added

- A thing.

## [0.1.0] - 2026-01-02

- First.
`

test('each version has its date and what stands below it', () => {
  expect(sections(changelog)).toEqual([
    { version: 'Unreleased', date: undefined, notes: '### Added\n\n- A thing.' },
    { version: '0.1.0', date: '2026-01-02', notes: '- First.' },
  ])
})

test('what was unreleased gets a version and a date, and nothing else changes', () => {
  const next = released(changelog, '0.2.0', '2026-03-04')
  expect(sections(next)).toEqual([
    { version: 'Unreleased', date: undefined, notes: '' },
    { version: '0.2.0', date: '2026-03-04', notes: '### Added\n\n- A thing.' },
    { version: '0.1.0', date: '2026-01-02', notes: '- First.' },
  ])
  expect(next.replace('## [0.2.0] - 2026-03-04\n\n', '')).toBe(changelog)
})

test('a heading within a code block or of another level is no version', () => {
  expect(sections('### [1.0.0] - 2026-01-01\n ## [1.0.0] - 2026-01-01\n')).toEqual([])
})
