import { readFile, writeFile } from 'node:fs/promises'
import { UserError } from '../../src/core/errors.ts'
import { parseSemver } from '../../src/core/semver.ts'
import { released, sections } from './changelog.ts'

/**
 * Writes a version wherever it stands, and puts what CHANGELOG.md has as unreleased under it.
 *
 * @param date `2026-11-23`
 */
export async function prepare(version: string, date: string): Promise<void> {
  if (parseSemver(version)?.version !== version)
    throw new UserError(`"${version}" is no version.`, { cure: 'Write it as 1.2.3 or 1.2.3-rc.1, without v.' })
  const changelog = await readFile('CHANGELOG.md', 'utf8')
  const known = sections(changelog)
  if (!known.some((section) => section.version === version)) {
    if (!known.some((section) => section.version === 'Unreleased' && section.notes !== ''))
      throw new UserError('CHANGELOG.md has nothing unreleased.', { cure: 'Say below "## [Unreleased]" what changed.' })
    await writeFile('CHANGELOG.md', released(changelog, version, date))
  }
  // As texts, so that nothing else in them changes; in the lock file the first two are the package's own.
  await edit('package.json', /^( {2}"version": ")[^"]+/m, version)
  await edit('package-lock.json', /^( {2}"version": ")[^"]+/m, version)
  await edit('package-lock.json', /^( {6}"version": ")[^"]+/m, version)
  await edit('src/core/version.ts', /(version = ')[^']+/, version)
}

async function edit(path: string, place: RegExp, version: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    text.replace(place, (_, before: string) => `${before}${version}`),
  )
}
