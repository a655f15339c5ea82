import { plain } from '../../core/plain.ts'
import type { Pass } from '../../trivy/report.ts'
import type { Raw } from './finding.ts'

/**
 * A system of which nobody could look anything up: that nothing was found in it says nothing. UNKNOWN, so that who wants
 * to can gate on it; its id can stand in the ignore file like any other.
 */
export function unknownSystemOf({ unknownSystem }: Pass): readonly Raw[] {
  if (!unknownSystem) return []
  const { family, version, lacks } = unknownSystem
  const name = plain(family === 'none' ? 'system' : family, 60)
  return [
    {
      kind: 'unknown-system',
      id: `SYSTEM-${[family, version]
        .filter(Boolean)
        .join('-')
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .slice(0, 80)}`,
      severity: 'UNKNOWN',
      package: name,
      installed: version,
      fixedIn: '',
      status: '',
      path: '',
      ecosystem: family,
      title: problems[lacks](plain([name, version].filter(Boolean).join(' '), 80), family === 'none'),
      description: 'That nothing was found in it does not mean that there is nothing.',
      url: '',
      purl: '',
    },
  ]
}

const problems: Readonly<
  Record<NonNullable<Pass['unknownSystem']>['lacks'], (name: string, nameless: boolean) => string>
> = {
  system: (name, nameless) =>
    `Trivy does not know the ${nameless ? 'system of its packages' : `system ${name}`}: nothing was looked up for it`,
  release: (name) => `Trivy does not know the release ${name}: nothing was found for it, and it may have no data`,
  packages: (name) => `no list of the packages of ${name} is in the image: nothing was looked up for them`,
}
