import { statSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { asRunner, obeyed } from '../support/as-runner.ts'
import { loadedKilobytes, tellLoaded } from '../support/loaded-files.ts'
import { nodes } from './nodes.ts'

const sha = '90dd6032fac8bda1b6c4436a2e65de27961ed071'
const payload = {
  repository: {
    name: 'app',
    full_name: 'octo/app',
    html_url: 'https://github.com/octo/app',
    description: 'An app\n::error::not a command',
    default_branch: 'main',
    private: false,
    license: { spdx_id: 'Apache-2.0' },
  },
  head_commit: { id: sha, timestamp: '2026-01-02T03:04:05Z' },
}
const push = { name: 'push', payload }
const env = { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha }

test.each(nodes)('%s: tags and labels become outputs, variables and a summary', async (_, node) => {
  const { main, post } = await asRunner({
    node,
    event: push,
    env,
    with: { stages: 'metadata', images: 'ghcr.io/Octo/App', tags: 'type=ref,event=branch\ntype=sha' },
  })
  expect(main.stderr).toBe('')
  expect(main.status).toBe(0)
  expect(main.outputs.tags).toBe('ghcr.io/octo/app:main\nghcr.io/octo/app:sha-90dd603')
  expect(main.outputs.version).toBe('main')
  expect(main.outputs.labels).toContain('org.opencontainers.image.revision=90dd6032')
  expect(JSON.parse(main.outputs.json ?? '')).toMatchObject({
    tags: ['ghcr.io/octo/app:main', 'ghcr.io/octo/app:sha-90dd603'],
  })
  expect(main.variables.DOCKER_METADATA_OUTPUT_VERSION).toBe('main')
  expect(main.summary.split('\n')[0]).toBe('**tags: main, sha-90dd603**')
  expect(post.status).toBe(0)
})

test.each(nodes)(
  '%s: every mistake is told at once, none starts anything, and no secret is repeated',
  async (_, node) => {
    const { main } = await asRunner({
      node,
      event: push,
      env,
      with: {
        stages: 'metadata,biuld',
        tags: 'type=nonsense',
        'dry-run': 'maybe',
        password: 'hunter2hunter2',
        'github-token': 'ghs_canary',
      },
    })
    expect(main.status).toBe(1)
    const errors = main.stdout.split('\n').filter((line) => line.startsWith('::error'))
    for (const input of ['stages', 'tags', 'dry-run']) expect(errors.join('\n')).toContain(`${input} (`)
    const { commands, text } = obeyed(main.stdout)
    expect(commands).toContain('::add-mask::hunter2hunter2')
    const seen = text.join('\n') + main.summary + JSON.stringify(main.outputs)
    expect(seen).not.toMatch(/hunter2|ghs_canary/)
  },
)

test.each(nodes)('%s: text from outside is never a command of the runner', async (_, node) => {
  const { main } = await asRunner({ node, event: push, env, with: { stages: 'metadata', images: 'ghcr.io/octo/app' } })
  const { commands } = obeyed(main.stdout)
  expect(commands.filter((line) => line.includes('not a command'))).toEqual([])
})

test('a run of the metadata stage alone loads a fraction of the bundle', async () => {
  const { main } = await asRunner({
    node: process.execPath,
    event: push,
    env: { ...env, NODE_OPTIONS: tellLoaded },
    with: { stages: 'metadata', images: 'ghcr.io/octo/app' },
  })
  expect(main.status).toBe(0)
  expect(statSync('dist/index.js').size).toBeLessThan(150_000)
  const loaded = loadedKilobytes(main.stderr)
  expect(loaded).toBeGreaterThan(100)
  expect(loaded).toBeLessThan(450)
})
