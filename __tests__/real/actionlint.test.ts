import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { child } from '../support/act/child.ts'
import { ownRepository } from '../support/act/local-repositories.ts'
import { workflowPrograms } from '../support/run-workflow.ts'
import { shownWorkflows } from '../support/workflow-rules/shown.ts'
import { realParts } from './real-parts.ts'

const { actionlint } = workflowPrograms(realParts())

/** actionlint reads the actions and workflows of this checkout where they are named by a path: their inputs, outputs, secrets. */
function byPath(text: string): string {
  return text.replace(
    /(\buses:\s*)(?:\$\/([\w./-]*)|org\/image-pipeline\/?([\w./-]*)@v1)/g,
    (_, uses: string, one = '', other = '') => `${uses}./${one || other}`,
  )
}

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionlint-'))
  await ownRepository('', folder)
  // It looks for a repository around what it reads.
  await mkdir(join(folder, '.git'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function lint(text: string): Promise<string> {
  const path = join('.github/workflows', 'shown.yml')
  await writeFile(join(folder, path), byPath(text))
  const { stdout, stderr } = await child(spawn(actionlint, ['-no-color', '-oneline', path], { cwd: folder }), 60_000)
  return stdout + stderr
}

test.each(shownWorkflows().map(({ path, text }) => [path, text] as const))('%s is clean', async (_, text) => {
  expect(await lint(text)).toBe('')
})

const step = (lines: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${lines}`

test.each([
  ['an input that our action has not', step('      - uses: $/\n        with:\n          imagse: x\n'), 'imagse'],
  [
    'an output that our action has not',
    step(
      '      - id: image\n        uses: org/image-pipeline@v1\n      - run: echo "$A"\n        env:\n          A: ${{ steps.image.outputs.digset }}\n',
    ),
    'digset',
  ],
  [
    'a job that needs none',
    'on: push\njobs:\n  a:\n    needs: b\n    runs-on: ubuntu-24.04\n    steps: [{run: x}]\n',
    '"b"',
  ],
])('actionlint is asked in a way that it finds %s', async (_, text, found) => {
  expect(await lint(text)).toContain(found)
})
