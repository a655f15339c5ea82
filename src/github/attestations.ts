import { messageOf } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { type Digest, hexOf } from '../oci/digest.ts'
import { type Account, ask } from './api.ts'

/** What GitHub is to keep: something that is said of one or more images. */
export interface StoredStatement {
  readonly subjects: readonly { readonly name: string; readonly digest: Digest }[]
  readonly predicateType: string
  readonly predicate: Readonly<Record<string, unknown>>
}

/** The page of an attestation; `refused` says why there is none, in words that fit behind "GitHub keeps no attestation: ". */
export type Stored = { readonly url: string } | { readonly refused: string }

const route = 'POST /repos/{owner}/{repo}/attestations'

/** Milliseconds for all of it: GitHub's own Sigstore is asked too. */
const patience = 90_000

/**
 * Signs with the job's id token and keeps the attestation in the repository's store, where `gh attestation verify`
 * looks. A private repository's is signed by GitHub's own Sigstore, which is not public.
 *
 * Needs `id-token: write` and `attestations: write`.
 */
export async function storeAttestation(
  { subjects, predicateType, predicate }: StoredStatement,
  { repository, serverUrl }: Pick<Facts, 'repository' | 'serverUrl'>,
  account: Account,
  host: Host,
): Promise<Stored> {
  // Heavy, and few runs store anything.
  const { attest } = await import('@actions/attest')
  try {
    const { bundle } = await within(
      host,
      attest({
        subjects: subjects.map(({ name, digest }) => ({ name, digest: { sha256: hexOf(digest) } })),
        predicateType,
        predicate: { ...predicate },
        token: account.token,
        sigstore: repository.private === false ? 'public-good' : 'github',
        // Our own requests know proxies and time limits.
        skipWrite: true,
      }),
    )
    const [owner, repo] = repository.fullName.split('/')
    const answer = await ask({ route, parameters: { owner, repo, bundle } }, account, host)
    const id = isRecord(answer) ? answer.id : undefined
    return { url: `${serverUrl}/${repository.fullName}/attestations/${typeof id === 'number' ? id : ''}` }
  } catch (error) {
    if (host.signal.aborted) throw error
    return { refused: messageOf(error) }
  }
}

/**
 * Whether the token may store attestations. Asked with an empty one, which is refused for what it is where it may: what
 * is signed in vain stands in the public log for ever.
 */
export async function mayStore(
  { repository }: Pick<Facts, 'repository'>,
  account: Account,
  host: Host,
): Promise<boolean> {
  const [owner, repo] = repository.fullName.split('/')
  try {
    await ask({ route, parameters: { owner, repo, bundle: {} } }, account, host)
    return true
  } catch (error) {
    if (host.signal.aborted) throw error
    const { status } = error as { readonly status?: number }
    return status === 400 || status === 422
  }
}

async function within<T>(host: Host, work: Promise<T>): Promise<T> {
  const over = AbortSignal.any([host.signal, AbortSignal.timeout(patience)])
  let end: () => void = () => {}
  const ended = new Promise<never>((_, reject) => {
    end = () => reject(new Error('it took too long'))
    over.addEventListener('abort', end)
  })
  return Promise.race([work, ended]).finally(() => over.removeEventListener('abort', end))
}
