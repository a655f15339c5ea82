import { expect, test } from '@jest/globals'
import { WrongInput } from '../../src/core/input.ts'
import { inputs } from '../../src/prune/inputs.ts'
import { parseRules } from '../../src/prune/rules/rules.ts'

/** What is wrong, line by line. */
function mistakes(yaml: string): readonly string[] {
  try {
    parseRules(yaml)
    return []
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
    for (const { cure } of error.mistakes) expect(cure).toMatch(/\.$/)
    return error.mistakes.map(({ problem }) => problem)
  }
}

test('all that the grammar has is read as it says', () => {
  const { classes, allowEmpty } = parseRules(`
- name: releases
  match: semver:release
  keep-per-minor: 2
- match: [pr, "preview-*"]
  keep-newer-than: 3d
- match: branch:branch-{branch}
- match: 1.10
  keep: all
- match: "*"
  keep-last: 10
  expire-after: 90d
`)
  expect(allowEmpty).toBe(false)
  expect(classes).toMatchObject([
    { name: 'releases', match: [{ kind: 'semver', which: 'releases' }], keepPerMinor: 2, keepAll: false },
    { name: 'pr:pr-{n}, preview-*', match: [{ kind: 'pr' }, { kind: 'pattern' }], keepNewerThan: 3 * 86_400_000 },
    { match: [{ kind: 'branch', template: { before: 'branch-', after: '', open: false } }] },
    { match: [{ text: '1.10' }], keepAll: true },
    { keepLast: 10, expireAfter: 90 * 86_400_000 },
  ])
})

test('the example in the help of the input is what it takes', () => {
  const [, example = ''] = /Example: `(.*?)`/.exec(inputs['prune-rules'].help) ?? []
  const { classes } = parseRules(example)
  expect(classes.map(({ name }) => name)).toEqual(['semver:release', 'pr:pr-{n}', '*'])
})

test('a map may say beside the classes that everything may go', () => {
  expect(parseRules('allow-empty: true\nclasses:\n  - match: pr').allowEmpty).toBe(true)
})

test('all mistakes are told together, each with its line', () => {
  const yaml = `
- match: "v*"
  keep-lst: 3
- match: "/(/"
  keep-last: -1
- keep-newer-than: 3 weeks
- match: "x*"
- just text
- match: "a*"
  keep-last: 1
- match: "a*"
  keep-last: 2
`
  expect(mistakes(yaml)).toEqual([
    'line 3: keep-lst is no key of a class',
    expect.stringMatching(/^line 4: match \/\(\/ Invalid regular expression/),
    'line 5: keep-last (-1) is no number of images',
    'line 6: has no match',
    'line 6: keep-newer-than (3 weeks) is no duration',
    'line 7: the class x* does not say what stays',
    'line 8: is no class',
    'line 11: the class a* never sees a tag of a*: the class a* judges them all before it',
  ])
})

test.each([
  ['', 'is no list of classes'],
  ['[]', 'has no class'],
  ['classes: 3', 'classes is no list'],
  ['allow-empty: true', 'has no classes'],
  ['clases: []', 'clases is no key here'],
  ['allow-empty: 1\nclasses: [{match: pr}]', 'allow-empty is no boolean'],
  ['- match: *', 'is no YAML'],
  ['- match: pr\n  match: branch', 'is no YAML'],
  ['- match: []', 'has no match'],
  ['- match: [[pr]]', 'match is no text'],
  ['- match: pr\n  keep: some', 'keep is not known'],
  ['- match: pr\n  keep: all\n  keep-last: 1', 'keeps all and yet has limits'],
  ['- match: pr\n  name: ""', 'name is no text'],
  ['- match: "*"\n  keep-last: 1.5', 'keep-last (1.5) is no number of images'],
  ['- match: "*"\n  keep-last: many', 'keep-last (many) is no number of images'],
  ['- match: "*"\n  keep-newer-than: 30', 'keep-newer-than (30) is no duration'],
  ['- match: "*"\n  expire-after:', 'expire-after (null) is no duration'],
  ['- match: "*"\n  keep-per-minor: 2', 'has keep-per-minor, but not only versions'],
  ['- match: pr\n  keep-newer-than: 3d\n  expire-after: 2d', 'expires sooner'],
  ['- match: "*"\n  keep-last: 1\n- match: pr', 'never sees a tag of pr:pr-{n}'],
  ['- match: /.*/\n  keep-last: 1\n- match: pr', 'never sees a tag of pr:pr-{n}'],
  ['- match: semver\n  keep-last: 1\n- match: semver:release\n  keep-last: 2', 'never sees a tag of semver:release'],
  ['- match: branch\n- match: sha-*\n  keep-last: 1', 'never sees a tag of sha-*'],
  ['- match: branch\n- match: /^nightly-/\n  keep-last: 1', 'never sees a tag of /^nightly-/'],
  ['- match: branch\n- match: pr', 'never sees a tag of pr:pr-{n}'],
  ['- match: branch:b-{branch}\n- match: b-x*\n  keep-last: 1', 'never sees a tag of b-x*'],
  ['- match: sha-*\n  keep-last: 1\n- match: sha-a?\n  keep-last: 1', 'never sees a tag of sha-a?'],
  ['- match: pr\n- match: pr:pr-{n}', 'never sees a tag of pr:pr-{n}'],
  ['- match: pr\n  name: a\n- match: branch\n  name: a', 'two classes have the name a'],
  ['- match: /a(?=b)/\n  keep-last: 1', 'would have to be tried out'],
  ['- match: pr:pr-{m}', 'does not have {n} exactly once'],
])('%j is a mistake', (yaml, words) => {
  expect(mistakes(yaml).join('\n')).toContain(words)
})

test.each([
  '- match: /^$/\n  keep-last: 1\n- match: pr',
  ...['latest', '"*"', 'v1.*', 'v*', 'semver', '/sha/', '/^v?\\d/', '/^(a|1)/'].map(
    (later) => `- match: branch\n- match: ${later}\n  keep-last: 1`,
  ),
  '- match: branch\n- match: pr:{n}',
  '- match: branch:b-{branch}\n- match: b-\n  keep-last: 1\n- match: c*\n  keep-last: 1',
  '- match: sha-*\n  keep-last: 1\n- match: sha*\n  keep-last: 1\n- match: s?a-x\n  keep-last: 1',
  '- match: semver:release\n  keep-last: 1\n- match: semver\n  keep-last: 1',
])('%j hides nothing', (yaml) => {
  expect(mistakes(yaml)).toEqual([])
})
