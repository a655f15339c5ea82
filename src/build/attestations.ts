import { parseCsv } from '../core/csv.ts'
import type { Facts } from '../core/facts.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildWorld } from './look.ts'

export interface Attestations {
  /** Values of `--attest`. */
  readonly attests: readonly string[]
  /** Whether the result carries any: then it is an index, also for a single platform. */
  readonly any: boolean
  /** Provenance tells the values of build arguments. */
  readonly tellsArguments: boolean
}

/**
 * What build-push-action asks for: `provenance` and `sbom` win over `attests`; without either, provenance in full where
 * the repository is public, and the least where it is private or nobody could tell.
 */
export function attestations(inputs: BuildInputs, facts: Facts, world: BuildWorld): Attestations {
  const builderId = facts.runUrl
  const asked = inputs.attests.filter(
    (attest) =>
      !(typeOf(attest) === 'provenance' && inputs.provenance !== '') &&
      !(typeOf(attest) === 'sbom' && inputs.sbom !== ''),
  )
  const attests = asked.map((attest) => (typeOf(attest) === 'provenance' ? withBuilderId(attest, builderId) : attest))
  if (inputs.provenance !== '') attests.push(provenanceOf(inputs.provenance, builderId))
  else if (!asked.some((attest) => typeOf(attest) === 'provenance') && wantsDefault(inputs, world))
    attests.push(withBuilderId(`type=provenance,${defaultMode(facts)}`, builderId))
  if (inputs.sbom !== '') attests.push(sbomOf(inputs.sbom))
  const enabled = attests.filter((attest) => !fieldsOf(attest).includes('disabled=true'))
  // An OCI layout of a single platform leaves inline-only ones out, and is no index for their sake.
  const exported = enabled.filter((attest) => !fieldsOf(attest).includes('inline-only=true'))
  const silent = attests.every((attest) => typeOf(attest) !== 'provenance')
  return {
    attests,
    // buildx adds its own provenance where it is told nothing.
    any: exported.length > 0 || (silent && !world.variables.has('BUILDX_NO_DEFAULT_ATTESTATIONS')),
    tellsArguments: enabled.some((attest) => typeOf(attest) === 'provenance' && fieldsOf(attest).includes('mode=max')),
  }
}

/** build-push-action adds inline-only for private repositories, which would leave it out of our layout. */
function defaultMode({ repository }: Facts): string {
  return repository.private === false ? 'mode=max' : 'mode=min'
}

/** What is loaded and not published needs no provenance of ours; old BuildKits have none. */
function wantsDefault(inputs: BuildInputs, { variables, builder }: BuildWorld): boolean {
  if (variables.has('BUILDX_NO_DEFAULT_ATTESTATIONS')) return false
  if (inputs.load && inputs.push === 'false') return false
  return !(builder?.nodes ?? []).some(({ buildkit }) => /^v0\.([1-9]|10)\./.test(buildkit))
}

function provenanceOf(text: string, builderId: string | undefined): string {
  if (/^(false|False|FALSE)$/.test(text)) return 'type=provenance,disabled=true'
  if (/^(true|True|TRUE)$/.test(text)) return withBuilderId('type=provenance', builderId)
  return withBuilderId(`type=provenance,${text}`, builderId)
}

function sbomOf(text: string): string {
  if (/^(false|False|FALSE)$/.test(text)) return 'type=sbom,disabled=true'
  if (/^(true|True|TRUE)$/.test(text)) return 'type=sbom,disabled=false'
  return `type=sbom,${text}`
}

function withBuilderId(attest: string, builderId: string | undefined): string {
  const fields = fieldsOf(attest)
  if (builderId === undefined || fields.includes('disabled=true') || fields.some((field) => /^builder-id=/.test(field)))
    return attest
  return `${attest},builder-id=${builderId}`
}

function typeOf(attest: string): string | undefined {
  return fieldsOf(attest)
    .find((field) => field.startsWith('type='))
    ?.slice('type='.length)
}

function fieldsOf(attest: string): readonly string[] {
  return parseCsv(attest, { relaxQuotes: true })
    .flat()
    .map((field) => field.trim())
}
