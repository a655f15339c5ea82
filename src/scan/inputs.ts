import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { boolean, choices, list, parseEach, text } from '../core/kinds.ts'
import { severities } from '../core/shown.ts'
import { parseReference, WrongReference } from '../oci/reference.ts'

/** What the stage looks for; secrets are found by the stage of that name, in the same pass. */
const scanScanners = ['vuln', 'misconfig', 'license'] as const

export type ScanScanner = (typeof scanScanners)[number]

const severityWords = choices(...severities)

const severityList: Kind<readonly (typeof severities)[number][]> = {
  name: severityWords.name,
  parse: (value) => severityWords.parse(value.toUpperCase()),
}

const scannerWords = choices(...scanScanners)

const scannerList: Kind<readonly ScanScanner[]> = {
  name: scannerWords.name,
  async parse(value) {
    if ((await list.parse(value)).includes('secret'))
      throw new WrongInput({
        value,
        problem: 'has secret, which is no scanner of this stage',
        cure: 'Leave it out and add secrets to stages: it looks into the layers in the same pass.',
      })
    return scannerWords.parse(value)
  },
}

const references: Kind<readonly string[]> = {
  name: list.name,
  parse: async (value) => parseEach(await list.parse(value), referenceText),
}

export const inputs = {
  'scan-severity': {
    kind: severityList,
    default: 'CRITICAL,HIGH',
    help: 'Severities that fail the gate: `CRITICAL`, `HIGH`, `MEDIUM`, `LOW`, `UNKNOWN`. The others are shown.',
  },
  'scan-ignore-unfixed': {
    kind: boolean,
    default: 'true',
    help: 'Vulnerabilities without a fix are shown and fail no gate.',
  },
  'scan-scanners': { kind: scannerList, default: 'vuln', help: 'What to look for: `vuln`, `misconfig`, `license`.' },
  'scan-ignore-file': {
    kind: text,
    default: '',
    help: 'Findings to let pass: a `.trivyignore.yaml` or `.trivyignore` with ids, reasons and expiry dates. For pull requests it is read from the base ref.',
  },
  'scan-vex': {
    kind: list,
    default: '',
    help: 'VEX documents (OpenVEX, CSAF or CycloneDX, as JSON) that say what does not affect the image. For pull requests they are read from the base ref.',
  },
  'scan-db-repository': {
    kind: references,
    default: 'mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2',
    help: 'Where the vulnerability database comes from, the first that answers.',
  },
  'scan-cache-dir': {
    kind: text,
    default: '',
    help: 'Folder for the vulnerability database and for layers already analysed. Default: in the cache folder of the tools.',
  },
  'scan-skip-db-update': {
    kind: boolean,
    default: 'false',
    help: 'Use the vulnerability database that is in the cache, however old.',
  },
  'scan-fail': { kind: boolean, default: 'true', help: '`false`: findings are told, and the gate always passes.' },
} satisfies Table

export type ScanInputs = Values<typeof inputs>

/** @throws WrongInput */
function referenceText(value: string): string {
  try {
    parseReference(value)
    return value
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    throw new WrongInput({ value, problem: error.message, cure: 'Write it like registry.example/owner/name:tag.' })
  }
}
