import type { Facts } from '../../src/core/facts.ts'

/** A push to main of octo/app, but for what the test says. */
export function facts(more: Partial<Facts> = {}): Facts {
  const created = new Date('2026-01-02T03:04:05Z')
  return {
    event: 'push',
    ref: 'refs/heads/main',
    sha: '90dd6032fac8bda1b6c4436a2e65de27961ed071',
    payload: {},
    repository: {
      fullName: 'octo/app',
      name: 'app',
      description: 'An app',
      htmlUrl: 'https://github.com/octo/app',
      defaultBranch: 'main',
      license: 'Apache-2.0',
      private: false,
    },
    commitDate: created,
    created,
    now: created,
    runUrl: 'https://github.com/octo/app/actions/runs/1/attempts/1',
    serverUrl: 'https://github.com',
    ...more,
  }
}
