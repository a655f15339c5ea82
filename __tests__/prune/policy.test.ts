import { expect, test } from '@jest/globals'
import { InputError } from '../../src/core/errors.ts'
import { parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/prune/inputs.ts'
import { type Policy, policyOf } from '../../src/prune/policy.ts'
import { policyWords } from '../../src/prune/rules/policy-words.ts'

type Texts = Readonly<Record<string, string>>

const digest = (hex: string) => `sha256:${hex.repeat(64)}`

async function policy(texts: Texts, files: Texts = {}): Promise<Policy> {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => texts[name] }])
  expect(mistakes).toEqual([])
  return policyOf(values, async (file) => files[file])
}

async function parsedMistakes(texts: Texts): Promise<readonly string[]> {
  const { mistakes } = await parseTable(inputs, [{ read: (name) => texts[name] }])
  return mistakes.map(({ input, value = '', problem }) => `${input} ${value} ${problem}`)
}

async function refused(texts: Texts, files: Texts = {}): Promise<readonly string[]> {
  const error = await policy(texts, files).catch((reason: unknown) => reason)
  if (!(error instanceof InputError)) throw error
  return error.mistakes.map(({ input, value = '', problem }) => `${input} ${value} ${problem}`)
}

test('without any rule no tag is judged, and untagged ones go after a day', async () => {
  expect(policyWords(await policy({}))).toEqual({
    classes: [],
    protect: [],
    untagged: true,
    grace: '1d',
    'allow-empty': false,
  })
})

test('the simple form is one class of all tags', async () => {
  expect(policyWords(await policy({ 'prune-keep-last': '5', 'prune-keep-newer-than': '36h' }))).toMatchObject({
    classes: [{ name: 'all tags', match: ['*'], 'keep-last': 5, 'keep-newer-than': '36h' }],
  })
})

test('it asks for pull requests and branches only where a rule does', async () => {
  expect(await policy({ 'prune-rules': '- match: pr' })).toMatchObject({ asksPulls: true, asksBranches: false })
  expect(await policy({ 'prune-rules': '- match: ["x", branch]\n  keep-last: 1' })).toMatchObject({
    asksPulls: false,
    asksBranches: true,
  })
})

test('protected are tags, globs, patterns with commas, digests, and what files name', async () => {
  const read = await policy(
    { 'prune-protect': `latest, v1.*\n/^v\\d{1,2}$/, ${digest('a')}\n@in-use.txt` },
    {
      'in-use.txt': [
        '# of the cluster',
        digest('b'),
        `ghcr.io/acme/app@${digest('c')}  # api`,
        `docker-pullable://ghcr.io/acme/app@${digest('d')}`,
        'ghcr.io/acme/app:v3',
        'localhost:5000/app',
        'stable',
        '',
      ].join('\r\n'),
    },
  )
  expect(read.protectedTags.map(({ text }) => text)).toEqual([
    'latest',
    'v1.*',
    '/^v\\d{1,2}$/',
    'v3',
    'latest',
    'stable',
  ])
  expect([...read.inUse]).toEqual(['a', 'b', 'c', 'd'].map(digest))
})

test('mistakes of texts are told before anything is read, all of them', async () => {
  expect(
    await parsedMistakes({
      'prune-mode': 'delete',
      'prune-keep-last': '-1',
      'prune-keep-newer-than': '3 weeks',
      'prune-protect': 'feature/x\nsha256:abc\n/(/\n@',
      'prune-packages': 'app:v1, a b',
      'prune-rules': '- match: "*"\n- nonsense',
      'prune-grace': 'long',
      'prune-budget': 'much',
    }),
  ).toEqual([
    'prune-mode delete is not known',
    'prune-packages app:v1 has a tag or a digest',
    'prune-packages a b is no name of a package',
    'prune-keep-last -1 is no number of versions or requests',
    'prune-keep-newer-than 3 weeks is no duration',
    expect.stringContaining('prune-protect feature/x is no tag'),
    'prune-protect sha256:abc is no digest',
    expect.stringContaining('prune-protect /(/ Invalid regular expression'),
    'prune-protect @ names no file',
    'prune-rules  line 1: the class * does not say what stays',
    'prune-rules  line 2: is no class',
    'prune-grace long is no duration',
    'prune-budget much is no number of versions or requests',
  ])
})

test('contradictions and files are told together', async () => {
  expect(
    await refused(
      {
        'prune-mode': 'restore',
        'prune-keep-last': '3',
        'prune-keep-newer-than': '3d',
        'prune-rules': '- match: pr',
        'prune-protect': '@gone @empty.txt @bad.txt'.replaceAll(' ', '\n'),
      },
      {
        'empty.txt': '# nothing runs\n\n',
        'bad.txt': `${digest('a')}\nsha256:12\nghcr.io/acme/app@sha256:1\nver*/x`,
      },
    ),
  ).toEqual([
    expect.stringMatching(/^prune-rules {2}stands beside prune-keep-last and prune-keep-newer-than/),
    'prune-record  is missing: it says what to restore',
    'prune-protect @gone does not exist',
    'prune-protect @empty.txt names nothing, so that it would protect nothing',
    'prune-protect @bad.txt line 2: is no digest',
    expect.stringContaining('prune-protect @bad.txt line 3: ghcr.io/acme/app@sha256:1 has a digest that is none'),
    expect.stringContaining('prune-protect @bad.txt line 4: ver*/x has a name with characters'),
  ])
})

test('packages are taken as people write them', async () => {
  const { values } = await parseTable(inputs, [
    { read: (name) => ({ 'prune-packages': 'app, acme/app/worker\nghcr.example:8443/acme/app' })[name] },
  ])
  expect(values.prunePackages).toEqual(['app', 'acme/app/worker', 'ghcr.example:8443/acme/app'])
})
