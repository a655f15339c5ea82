/** The workflow that the tokens name: a reusable one, which another repository's workflow calls. */
export const workflow = 'octo/workflows/.github/workflows/image.yml@refs/tags/v1'
export const identity = `https://github.com/${workflow}`
export const issuer = 'https://token.actions.githubusercontent.com'

/** A token as GitHub's issuer gives it to a job, without a signature: nobody here checks one. */
export function idToken(claims: Readonly<Record<string, unknown>>): string {
  const now = Math.floor(Date.now() / 1000)
  const all = {
    iss: issuer,
    aud: 'sigstore',
    sub: 'repo:octo/app:ref:refs/heads/main',
    iat: now,
    nbf: now,
    exp: now + 300,
    repository: 'octo/app',
    repository_id: '1234',
    repository_owner: 'octo',
    repository_owner_id: '5678',
    ref: 'refs/heads/main',
    sha: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
    event_name: 'push',
    workflow_ref: 'octo/app/.github/workflows/release.yml@refs/heads/main',
    job_workflow_ref: workflow,
    runner_environment: 'github-hosted',
    run_id: '1',
    run_attempt: '1',
    // What Fulcio makes the certificate's name of.
    san: identity,
    ...claims,
  }
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return [
    part({ alg: 'RS256', typ: 'JWT', kid: 'test' }),
    part(all),
    Buffer.from('unsigned').toString('base64url'),
  ].join('.')
}
