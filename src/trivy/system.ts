import type { TrivyReport, UnknownSystem } from './report.ts'

/**
 * What keeps a report without findings from meaning that there are none.
 *
 * @param unknownRelease whether Trivy said that it does not know the release
 * @returns undefined where all is well, and where there is no sign of a system, as in an image from scratch
 */
export function unknownSystem(
  { Metadata: { OS }, Results = [] }: TrivyReport,
  unknownRelease: boolean,
): UnknownSystem | undefined {
  if (!OS) return undefined
  const told = { family: OS.Family || 'none', version: OS.Name }
  const ofSystem = Results.filter((result) => result.Class === 'os-pkgs')
  if (ofSystem.length === 0) return { ...told, lacks: 'system' }
  if (!ofSystem.some(({ Packages = [] }) => Packages.length > 0)) return { ...told, lacks: 'packages' }
  // A release that is newer than Trivy may be in the database: then something of it was found sooner or later.
  const found = ofSystem.some(
    ({ Vulnerabilities = [], ExperimentalModifiedFindings = [] }) =>
      Vulnerabilities.length + ExperimentalModifiedFindings.length > 0,
  )
  return unknownRelease && !found ? { ...told, lacks: 'release' } : undefined
}

/** Trivy goes on after this, with the data of a release that it has none of. */
export function tellsUnknownRelease(line: string): boolean {
  return /\bWARN\b.*not on the EOL list/.test(line)
}
