import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { whoOf } from '../../src/pipeline/verify/who.ts'
import { fakeHost } from '../support/fake-host.ts'
import { wholeOf } from '../support/workflow-rules/shown.ts'
import { events, mapping, readWorkflow } from '../support/workflow-rules/workflow.ts'

/** Who the examples of promotion believe, held against who signs what the examples of building make. */
const issuer = 'https://token.actions.githubusercontent.com'
const text = (path: string) => readFileSync(path, 'utf8')
const shown = (path: string) => /^```yaml\n([\s\S]*?)^```$/m.exec(text(path))?.[1] ?? ''

const promote = readWorkflow('promote.yml', text('examples/workflows/promote.yml'))
const ofExample = promote.steps.flatMap(({ content }) => mapping(content.with).identity ?? [])

/** Every identity that an example of promotion gives, for the repository octo/app. */
const identities = [
  ...ofExample.map((identity) => ['examples/workflows/promote.yml', identity] as const),
  ...['promote/README.md', 'docs/promote.md'].map((path) => {
    const blocks = [...text(path).matchAll(/^ {4}identity: (.+)$/gm)].map(([, identity]) => identity)
    expect(blocks).toHaveLength(1)
    return [path, blocks[0]] as const
  }),
].map(
  ([path, identity]) =>
    [
      path,
      String(identity)
        .replace('${{ env.SIGNER }}', String(mapping(promote.content.env).SIGNER))
        .replace('${{ github.repository }}', 'octo/app')
        .replace('owner/app', 'octo/app'),
    ] as const,
)

/** As cosign is asked: a pattern must match the whole name. */
async function accepts(identity: string, signer: string): Promise<boolean> {
  const who = await whoOf({ key: '', identity, issuer }, fakeHost())
  if (!('found' in who) || !('subject' in who.found)) throw new Error(`${identity} is no identity`)
  const { subject } = who.found
  return typeof subject === 'string' ? subject === signer : new RegExp(`^(?:${subject.pattern})$`).test(signer)
}

const file = 'https://github.com/octo/app/.github/workflows/image.yml'

test('the example asks for an identity where it plans and where it promotes', () => {
  expect(ofExample).toHaveLength(2)
})

test.each(identities)('%s accepts what the quick start makes by each push that starts it', async (_, identity) => {
  const quickStart = readWorkflow('README.md', wholeOf(shown('README.md')) ?? '')
  expect(events(quickStart)).toContain('push')
  const { branches, tags } = mapping(mapping(quickStart.content.on).push)
  expect([branches, tags]).toEqual([['main'], ['v*']])
  for (const ref of ['refs/heads/main', 'refs/tags/v1.2.3', 'refs/tags/v2.0.0-rc.1'])
    expect([ref, await accepts(identity, `${file}@${ref}`)]).toEqual([ref, true])
})

test.each(identities)('%s refuses any other branch, tag, workflow and repository', async (_, identity) => {
  for (const signer of [
    `${file}@refs/heads/feature`,
    `${file}@refs/heads/main-2`,
    `${file}@refs/heads/v1.2.3`,
    `${file}@refs/heads/x@refs/tags/v1`,
    `${file}@refs/tags/nightly`,
    `${file}@refs/pull/7/merge`,
    'https://github.com/octo/app/.github/workflows/other.yml@refs/tags/v1.2.3',
    'https://github.com/octo/app/.github/workflows/imagexyml@refs/tags/v1.2.3',
    'https://github.com/evil/app/.github/workflows/image.yml@refs/tags/v1.2.3',
    'https://evil.example/https://github.com/octo/app/.github/workflows/image.yml@refs/tags/v1.2.3',
    'https://githubxcom/octo/app/.github/workflows/image.yml@refs/tags/v1.2.3',
  ])
    expect([signer, await accepts(identity, signer)]).toEqual([signer, false])
})

test('who signs what the reusable workflow makes is told where the identity is given', () => {
  const calling = parse(text('examples/workflows/image.yml')) as { jobs: { image: { uses: string } } }
  const [, path, tag] = /^(.+\.yml)@(v\d+)$/.exec(calling.jobs.image.uses) ?? []
  const signer = `https://github.com/${path}@refs/tags/${tag}`
  expect(signer).toBe('https://github.com/org/image-pipeline/.github/workflows/image.yml@refs/tags/v1')
  for (const page of ['examples/workflows/promote.yml', 'docs/promote.md', 'docs/reusable-workflow.md'])
    expect(text(page)).toContain(signer)
})
