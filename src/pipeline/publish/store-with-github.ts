import { readFile } from 'node:fs/promises'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import { mayStore, storeAttestation } from '../../github/attestations.ts'
import { apiUrlOf } from '../../github/workflow.ts'
import { repositoryName } from '../../oci/reference.ts'
import type { Repository } from '../../registry/client.ts'
import { predicateTypes, type SignPlan, type Subject } from '../../sign/index.ts'

/** Bytes; GitHub takes no longer predicates. */
const largestPredicate = 16 * 1024 * 1024

/**
 * Keeps provenance and SBOMs in GitHub's attestation store too, where the job may. Nothing fails for it: the registry
 * has all of it.
 *
 * @returns pages of what was stored
 */
export async function storeWithGitHub(
  subjects: readonly Subject[],
  images: readonly Repository[],
  { by, sigstore }: Pick<SignPlan, 'by' | 'sigstore'>,
  facts: Facts,
  token: string,
  host: Host,
): Promise<readonly string[]> {
  // Who signs with a key or a Sigstore of their own does not want to be named by another.
  if (host.kind !== 'runner' || by === 'key' || typeof sigstore === 'object') return []
  if (token === '' || facts.repository.fullName === '' || !isGitHub(facts.serverUrl)) return []
  const account = { apiUrl: apiUrlOf(host.env), token }
  if (!(await mayStore(facts, account, host))) {
    host.log.info(
      'GitHub’s attestation store has nothing of this image: it needs the permission `attestations: write` (the registry has all of it)',
    )
    return []
  }
  const urls: string[] = []
  for (const statement of await statementsOf(subjects, images, host)) {
    const stored = await storeAttestation(statement, facts, account, host)
    if ('url' in stored) urls.push(stored.url)
    else host.log.warning(`GitHub’s attestation store did not take ${statement.predicateType}: ${stored.refused}`)
  }
  return urls
}

/** One provenance for all manifests, one SBOM for each platform. */
async function statementsOf(subjects: readonly Subject[], images: readonly Repository[], host: Host) {
  const named = ({ manifest }: Subject) =>
    images.map((image) => ({ name: repositoryName(image), digest: manifest.digest }))
  const of = (type: string) =>
    subjects.flatMap((subject) =>
      subject.attestations.filter((one) => one.type === type).map(({ predicate }) => ({ subject, predicate })),
    )
  const [provenance, ...same] = of(predicateTypes.provenance)
  const first =
    provenance && typeof provenance.predicate !== 'string'
      ? [
          {
            subjects: [provenance, ...same].flatMap(({ subject }) => named(subject)),
            predicateType: predicateTypes.provenance,
            predicate: provenance.predicate,
          },
        ]
      : []
  const sboms = await Promise.all(
    of(predicateTypes.spdx).map(async ({ subject, predicate }) => {
      if (typeof predicate !== 'string') return []
      const text = await readFile(predicate, 'utf8')
      if (text.length > largestPredicate) {
        host.log.info(`the SBOM of ${subject.platform} is too long for GitHub’s attestation store`)
        return []
      }
      const document = JSON.parse(text) as Readonly<Record<string, unknown>>
      return [{ subjects: named(subject), predicateType: predicateTypes.spdx, predicate: document }]
    }),
  )
  return [...first, ...sboms.flat()]
}

/** GHES has no attestation store. */
function isGitHub(serverUrl: string): boolean {
  return URL.canParse(serverUrl) && /^(github\.com|[^.]+\.ghe\.com)$/.test(new URL(serverUrl).hostname)
}
