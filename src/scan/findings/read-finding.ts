import { type Severity, severities } from '../../core/shown.ts'
import type { TrivyLicense, TrivyMisconfiguration, TrivyResult, TrivyVulnerability } from '../../trivy/report.ts'
import { scoreOf } from './cvss.ts'
import type { Raw } from './finding.ts'

type From = Pick<TrivyResult, 'Class' | 'Target' | 'Type'>

export function fromVulnerability(found: TrivyVulnerability, { Class, Target, Type }: From): Raw {
  const score = scoreOf(found)
  return {
    kind: 'vulnerability',
    id: found.VulnerabilityID,
    severity: severityOf(found.Severity),
    package: found.PkgName,
    installed: found.InstalledVersion ?? '',
    fixedIn: found.FixedVersion ?? '',
    status: found.Status ?? '',
    // A lock file or an executable is the target itself; the target of system packages is the image.
    path: relative(found.PkgPath || (Class === 'os-pkgs' ? '' : Target)),
    ecosystem: Type ?? '',
    title: found.Title ?? '',
    description: found.Description ?? '',
    url: httpUrl(found.PrimaryURL),
    purl: found.PkgIdentifier?.PURL?.split('?')[0] ?? '',
    ...(score === undefined ? {} : { score }),
    diffId: found.Layer?.DiffID,
  }
}

export function fromMisconfiguration(found: TrivyMisconfiguration, { Type }: From): Raw {
  return {
    ...nothing,
    kind: 'misconfiguration',
    id: found.ID,
    severity: severityOf(found.Severity),
    fixedIn: found.Resolution ?? '',
    status: 'failed',
    ecosystem: Type ?? '',
    title: found.Title ?? '',
    description: found.Message ?? '',
    url: httpUrl(found.PrimaryURL),
  }
}

export function fromLicense(found: TrivyLicense, { Target }: From): Raw {
  return {
    ...nothing,
    kind: 'license',
    id: found.Name,
    severity: severityOf(found.Severity),
    package: found.PkgName || found.FilePath || Target,
    status: found.Category ?? '',
    path: relative(found.FilePath ?? ''),
    title: `${found.Category ?? 'unknown'} licence`,
    url: httpUrl(found.Link),
  }
}

/** Trivy lists passed checks too, where it was asked to or where an ignore file names them. */
export function isFailure({ Status }: { readonly Status?: string }): boolean {
  return Status === undefined || Status === 'FAIL'
}

const nothing = {
  package: '',
  installed: '',
  fixedIn: '',
  path: '',
  ecosystem: '',
  title: '',
  description: '',
  purl: '',
}

function severityOf(word: string | undefined): Severity {
  const known = severities.find((severity) => severity === word?.toUpperCase())
  return known ?? 'UNKNOWN'
}

function relative(path: string): string {
  return path.replace(/^\/+/, '')
}

/** Anything else behind a link could run in the reader's page. */
function httpUrl(text: string | undefined): string {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : ''
}
