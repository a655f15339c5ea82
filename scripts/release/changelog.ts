/** Keep a Changelog's form: a heading of the second level a version, the newest first. */
const heading = /^## \[([^\]]+)\](?: - (\S+))?[^\S\n]*$/gm

export interface Section {
  readonly version: string
  /** As in the heading; undefined for `Unreleased`. */
  readonly date: string | undefined
  /** What stands below the heading. */
  readonly notes: string
}

export function sections(changelog: string): readonly Section[] {
  const headings = [...changelog.matchAll(heading)]
  return headings.map(({ index, 0: line, 1: version = '', 2: date }, at) => ({
    version,
    date,
    notes: changelog.slice(index + line.length, headings[at + 1]?.index).trim(),
  }))
}

/** The changelog with what was unreleased under a version, and nothing unreleased. */
export function released(changelog: string, version: string, date: string): string {
  return changelog.replace(/^## \[Unreleased\].*$/m, `## [Unreleased]\n\n## [${version}] - ${date}`)
}
