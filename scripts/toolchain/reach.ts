/** Where the registry of a name without a host is asked. */
const hub = 'registry-1.docker.io'

/**
 * Whether the registry of an image answers, within three seconds. Its API's root is enough: a mirror or a filter that
 * does not speak the protocol answers something else than 200 or 401.
 */
export async function registryAnswers(reference: string): Promise<boolean> {
  try {
    const response = await fetch(`https://${registryHost(reference)}/v2/`, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(3000),
    })
    return response.status === 200 || response.status === 401
  } catch {
    return false
  }
}

/** As docker reads a reference: a first part with a dot or a colon, or `localhost`, is a host. */
export function registryHost(reference: string): string {
  const [first = '', ...rest] = reference.split('/')
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  return isHost && first !== 'docker.io' ? first : hub
}

const aRelease = 'https://github.com/gitleaks/gitleaks/releases/download/v8.30.1/gitleaks_8.30.1_checksums.txt'

/** Whether GitHub's releases answer, within three seconds: with the file or the way to it. */
export async function releasesAnswer(): Promise<boolean> {
  try {
    const response = await fetch(aRelease, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) })
    return response.status === 200 || (response.headers.get('location') ?? '').includes('githubusercontent.com')
  } catch {
    return false
  }
}
