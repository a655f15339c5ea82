import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { onThisMachine } from './this-machine.ts'

const workflow = `
on: push
jobs:
  called:
    uses: org/image-pipeline/.github/workflows/image.yml@v1
    with: { tools: trivy=1.2.3 }
  steps:
    runs-on: ubuntu-24.04
    steps:
      - uses: org/image-pipeline/metadata@v1
      - uses: org/image-pipeline/sign@v1
        with: { image-ref: 'ghcr.io/octo/app' }
      - uses: actions/upload-artifact@v7
`

test('a step or a job is given what it takes and is not given yet, and nothing else', async () => {
  const inputs = { tools: 'cosign=1', password: 'p', 'trusted-root': '/root.json' }
  const [text = ''] = await onThisMachine([workflow], { words: { 'ghcr.io/': '127.0.0.1:5000/' }, inputs })
  expect(parse(text).jobs).toMatchObject({
    called: { with: { tools: 'trivy=1.2.3' }, secrets: { password: 'p' } },
    steps: {
      steps: [
        { uses: 'org/image-pipeline/metadata@v1' },
        { with: { 'image-ref': '127.0.0.1:5000/octo/app', ...inputs } },
        { uses: 'actions/upload-artifact@v7' },
      ],
    },
  })
  const [called, metadata] = [parse(text).jobs.called.with, parse(text).jobs.steps.steps[0]]
  expect([Object.keys(called), Object.keys(metadata)]).toEqual([['tools'], ['uses']])
})

test('a substitution for what no workflow says is a mistake of the test', async () => {
  await expect(onThisMachine([workflow], { words: { 'quay.io/': 'x' } })).rejects.toThrow('no workflow says quay.io/')
})
