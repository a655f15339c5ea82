import { expect, test } from '@jest/globals'
import { asRunner, obeyed } from '../support/as-runner.ts'
import { loadedKilobytes, tellLoaded } from '../support/loaded-files.ts'
import { commit, repository } from '../support/real-step.ts'
import { nodes } from './nodes.ts'

const payload = { repository, head_commit: { id: commit, timestamp: '2026-01-02T03:04:05Z' } }
const push = { event: { name: 'push', payload }, env: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: commit } }

test.each(nodes)('%s: metadata/ gives what the action with that stage gives', async (_, node) => {
  const inputs = { images: 'ghcr.io/Octo/App', tags: 'type=ref,event=branch\ntype=sha' }
  const { main: sub } = await asRunner({
    ...push,
    node,
    entry: 'metadata.js',
    with: { ...inputs, context: 'workflow' },
  })
  const { main: whole } = await asRunner({ ...push, node, with: { ...inputs, stages: 'metadata' } })
  expect([sub.status, sub.stderr]).toEqual([0, ''])
  for (const name of ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json'])
    expect(sub.outputs[name]).toBe(whole.outputs[name])
  expect(sub.variables.DOCKER_METADATA_OUTPUT_TAGS).toBe('ghcr.io/octo/app:main\nghcr.io/octo/app:sha-90dd603')
})

test.each(nodes)(
  '%s: every mistake of a step is told at once, in the peer’s words, and no token is repeated',
  async (_, node) => {
    const { main } = await asRunner({
      ...push,
      node,
      entry: 'scan.js',
      with: {
        'scan-type': 'fs',
        severity: 'AWFUL',
        'skip-dirs': '::error::x\nnode_modules',
        version: 'v0.69.4',
        cache: 'true',
        'hide-progress': 'false',
        'token-setup-trivy': 'TOKEN-CANARY',
        'github-pat': 'PAT-CANARY',
      },
    })
    expect(main.status).toBe(1)
    const { commands, text } = obeyed(main.stdout)
    const errors = commands.filter((line) => line.startsWith('::error')).join('\n')
    for (const input of ['scan-type', 'severity', 'skip-dirs', 'version', 'image-ref', 'github-pat'])
      expect(errors).toMatch(new RegExp(`::error::${input}\\b`))
    expect(errors).not.toMatch(/scan-severity|tools \(/)
    expect(commands.filter((line) => line.startsWith('::warning'))).toEqual([
      expect.stringContaining('hide-progress is not heeded'),
      expect.stringContaining('token-setup-trivy is not heeded'),
    ])
    const masks = commands.filter((line) => line.startsWith('::add-mask::'))
    expect(masks).toEqual(expect.arrayContaining(['::add-mask::TOKEN-CANARY', '::add-mask::PAT-CANARY']))
    const others = commands.filter((line) => !masks.includes(line))
    expect([...others, ...text].join('\n') + main.summary).not.toContain('CANARY')
  },
)

test('a sub-action loads its own table beside what the action loads, and nothing of the others', async () => {
  const env = { ...push.env, NODE_OPTIONS: tellLoaded }
  const kilobytes = async (entry: string, stages: Readonly<Record<string, string>>) => {
    const step = { ...push, env, node: process.execPath, entry, with: { images: 'ghcr.io/octo/app', ...stages } }
    const { main } = await asRunner(step)
    expect(main.status).toBe(0)
    return loadedKilobytes(main.stderr)
  }
  const whole = await kilobytes('main.js', { stages: 'metadata' })
  expect(whole).toBeGreaterThan(100)
  expect(await kilobytes('metadata.js', {})).toBeLessThan(whole + 25)
})
