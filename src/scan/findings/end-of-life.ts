import type { TrivyReport } from '../../trivy/report.ts'
import type { Raw } from './finding.ts'

/** Releases of these have two numbers; those of the others one. */
const twoNumbers = ['alpine', 'ubuntu', 'opensuse.leap', 'opensuse-leap', 'photon', 'cbl-mariner', 'azurelinux']

/**
 * A system that gets no more security updates: HIGH, because what is found next stays open, and it has a fix, a newer
 * release. Its id can stand in the ignore file like any other.
 */
export function endOfLife({ Metadata: { OS } }: TrivyReport): readonly Raw[] {
  if (OS?.EOSL !== true) return []
  const numbers = OS.Name.split('.')
  const release = numbers.slice(0, twoNumbers.includes(OS.Family) ? 2 : 1).join('.')
  return [
    {
      kind: 'end-of-life',
      id: `EOL-${OS.Family}-${release}`,
      severity: 'HIGH',
      package: OS.Family,
      installed: OS.Name,
      fixedIn: 'a release that is still supported',
      status: 'end_of_life',
      path: '',
      ecosystem: OS.Family,
      title: `${OS.Family} ${release} gets no more security updates`,
      description: 'What is found in it from now on stays open. Build on a newer release.',
      url: '',
      purl: '',
    },
  ]
}
