import type { Toolchain } from '../../scripts/toolchain/index.ts'
import type { Step } from './as-runner.ts'

export const commit = '90dd6032fac8bda1b6c4436a2e65de27961ed071'

export const repository = {
  name: 'app',
  full_name: 'octo/app',
  html_url: 'https://github.com/octo/app',
  description: 'An app & more',
  default_branch: 'main',
  private: false,
  license: { spdx_id: 'Apache-2.0' },
}

const payload = {
  repository,
  head_commit: { id: commit, timestamp: '2026-01-02T03:04:05Z' },
}

/** A folder to build, a registry to publish to. */
export interface Site {
  readonly folder: string
  /** `127.0.0.1:PORT` */
  readonly registry: string
  readonly layouts: string
}

/**
 * A step of a workflow that publishes two platforms of a push to main, without the checks; `changes` is what the test makes
 * different.
 */
export function publishingStep(parts: Toolchain, site: Site, changes: Partial<Step> = {}): Step {
  const contexts = Object.entries(parts.contexts).map(([name, at]) => `${name}=${at}`)
  return {
    node: process.execPath,
    cwd: site.folder,
    event: { name: 'push', payload },
    ...changes,
    env: { ...parts.env, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: commit, ...changes.env },
    with: {
      stages: 'metadata,build,publish',
      context: '.',
      images: `${site.registry}/octo/app`,
      tags: 'type=ref,event=branch\ntype=sha\ntype=raw,value=latest',
      platforms: 'linux/amd64,linux/arm64',
      'build-contexts': contexts.join('\n'),
      registry: site.registry,
      username: 'octo',
      password: 'PASSWORD-CANARY',
      'layout-dir': site.layouts,
      ...changes.with,
    },
  }
}
