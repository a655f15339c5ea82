import type { Names } from './expression.ts'

/** What `enable`, `value`, `prefix`, `suffix`, labels and annotations may say. */
export const globalNames: Names = {
  values: ['branch', 'tag', 'sha', 'base_ref', 'is_default_branch', 'is_not_default_branch'],
  helpers: ['date', 'commit_date'],
}

/** What a schedule's pattern may say: metadata-action gives it the dates and nothing else. */
export const dateNames: Names = { values: [], helpers: ['date', 'commit_date'] }

export const semverNames: Names = {
  values: ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'],
  helpers: [],
}

export const pep440Names: Names = { values: ['raw', 'version', 'major', 'minor', 'patch'], helpers: [] }
