import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { runWorkflow } from '../support/run-workflow.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()

const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
const upload = 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1'

test.each(['$/', 'org/image-pipeline@v1'])('a workflow that uses %s gets tags, outputs and a summary', async (uses) => {
  const { status, jobs, steps, summaries, annotations } = await runWorkflow(parts, {
    workflow: `
name: image
on: push
permissions: {}
jobs:
  image:
    runs-on: ubuntu-24.04
    outputs:
      tags: \${{ steps.image.outputs.tags }}
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - id: image
        uses: ${uses}
        with:
          stages: metadata
          images: ghcr.io/octo/app
          tags: |
            type=ref,event=branch
            type=raw,value=\${{ vars.TAG }}
`,
    files: { Dockerfile: 'FROM scratch\n' },
    variables: { TAG: 'from-a-variable' },
  })
  expect(annotations).toEqual([])
  expect(status).toBe(0)
  const tags = 'ghcr.io/octo/app:main\nghcr.io/octo/app:from-a-variable'
  expect(jobs).toEqual({ image: { result: 'success', outputs: { tags } } })
  expect(steps.find(({ id, stage }) => id === 'image' && stage === 'Main')?.outputs).toMatchObject({
    tags,
    version: 'main',
  })
  expect(summaries['image/image']).toContain('ghcr.io/octo/app:from-a-variable')
})

const failing = `
on:
  workflow_dispatch:
    inputs:
      word:
        type: string
permissions: {}
jobs:
  one:
    runs-on: ubuntu-24.04
    steps:
      - id: bad
        run: |
          echo "length=\${#SECRET}" >> "$GITHUB_OUTPUT"
          echo "$SECRET"
          echo "::error::no $WORD"
          exit 3
        env:
          WORD: \${{ inputs.word }}
          SECRET: \${{ secrets.TOKEN }}
      - id: never
        run: echo never
  two:
    needs: one
    runs-on: ubuntu-24.04
    steps:
      - run: echo two
`

test('a failed step, what it skips and what it says are told, a secret never', async () => {
  const secret = 'a "key": $two #three'
  const event = { name: 'workflow_dispatch', payload: { inputs: { word: 'hope' } } }
  const result = await runWorkflow(parts, { workflow: failing, secrets: { TOKEN: secret }, event })
  expect(result.status).not.toBe(0)
  expect(result.jobs).toEqual({
    one: { result: 'failure', outputs: {} },
    two: { result: 'skipped', outputs: {} },
  })
  expect(result.steps).toMatchObject([{ id: 'bad', outcome: 'failure', outputs: { length: `${secret.length}` } }])
  expect(result.annotations).toEqual([{ level: 'error', text: 'no hope', job: 'workflow.yml/one' }])
  expect(result.log).toContain('***')
  expect(result.log).not.toContain(secret)
})

const artifacts = (name: string, path: string) => `
on: push
permissions: {}
jobs:
  make:
    strategy:
      matrix:
        part: [a, b]
    runs-on: ubuntu-24.04
    steps:
      - run: mkdir -p out/deep out/no; echo "$PART" > "out/deep/$PART.txt"; echo no > out/no/x.txt; echo . > out/.hidden
        env:
          PART: \${{ matrix.part }}
      - uses: ${upload}
        with:
          name: ${name}
          path: ${path}
          if-no-files-found: error
  merge:
    needs: make
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1
        with:
          pattern: part-*
          path: all
          merge-multiple: true
      - run: 'find all -type f | sort | xargs > "$GITHUB_STEP_SUMMARY"'
`

test('artifacts of jobs side by side are there for the next job', async () => {
  const workflow = artifacts('part-${{ matrix.part }}', '"out\\n!out/no"')
  const result = await runWorkflow(parts, { workflow })
  expect(result.status).toBe(0)
  expect(result.summaries['workflow.yml/merge']).toBe('all/deep/a.txt all/deep/b.txt\n')
  expect(readFileSync(join(result.artifacts, '1/part-a/deep/a.txt'), 'utf8')).toBe('a\n')
  expect(existsSync(join(result.artifacts, '1/part-a/no'))).toBe(false)
})

test.each([
  ['a name with a slash', 'part/a', 'out', 'The artifact name is not valid: part/a'],
  ['one name for two jobs', 'part', 'out', 'an artifact with this name already exists'],
  ['a path without files', 'part-${{ matrix.part }}', '"nothing/**/*.json"', 'No files were found'],
])('an artifact with %s fails as on GitHub', async (_, name, path, words) => {
  const kept = await mkdtemp(join(tmpdir(), 'artifacts-'))
  const result = await runWorkflow(parts, { workflow: artifacts(name, path), artifacts: kept })
  expect(result.jobs).toMatchObject({ make: { result: 'failure' }, merge: { result: 'skipped' } })
  expect(result.annotations.map(({ text }) => text).join()).toContain(words)
  await rm(kept, { recursive: true })
})

test('an action that nothing stands in for is named, instead of a fetch that cannot work', async () => {
  const workflow = `
on: push
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: some/other@v1
`
  await expect(runWorkflow(parts, { workflow })).rejects.toThrow('some/other@v1 cannot be fetched here')
})
