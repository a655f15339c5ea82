import { expect, test } from '@jest/globals'
import { built, lint, python, ran, said } from './linting.ts'

const MB = 1_000_000
const base = ['FROM debian', [{ name: 'etc/os', content: 10 }]] as const

test('a cache that pip keeps is told with its bytes and its layer', () => {
  const image = built([
    base,
    [
      ran('pip install x'),
      [
        { name: 'root/.cache/pip/a', content: 2 * MB },
        { name: 'x', content: 5 },
      ],
    ],
  ])
  expect(said('IP004', python('RUN pip install x'), { images: [image] })).toMatchObject([
    {
      severity: 'warning',
      reason: 'pip cache kept: 2.0 MB in layer 2',
      evidence: { bytes: 2 * MB, text: '2.0 MB in layer 2', layer: 2 },
    },
  ])
})

test('what the layer does not hold is no finding: the base may switch the cache off', () => {
  const image = built([base, [ran('pip install x'), [{ name: 'x', content: 5 }]]])
  expect(said('IP004', python('RUN pip install x'), { images: [image] })).toEqual([])
})

test('where history and Dockerfile do not agree, no layer is named', () => {
  const text = python('RUN pip install x')
  const cache = [{ name: 'root/.cache/pip/a', content: 100 }]
  for (const layers of [
    [base, [ran('pip install y'), cache]],
    [base, ['COPY x /x # buildkit', cache]],
    [base, [ran('pip install x'), cache], [ran('more'), []]],
    [],
  ] as const) {
    const [finding] = said('IP004', text, { images: [built(layers)] })
    expect(finding).toMatchObject({ reason: 'pip install keeps its cache in the layer' })
    expect(finding?.evidence).toBeUndefined()
  }
})

test('build arguments, continued lines, and folders that were there do not confuse the layers', () => {
  const text = 'FROM a\nARG V=1\nWORKDIR /there\nRUN pip install \\\n    x\nCOPY a b\nENV A=1\nUSER 1\n'
  const cache = [{ name: 'root/.cache/pip/a', content: 100 }]
  const image = built([
    base,
    ['RUN |1 V=1 /bin/sh -c pip install     x # buildkit', cache],
    ['COPY a b # buildkit', []],
  ])
  expect(said('IP004', text, { images: [image] })).toMatchObject([{ evidence: { bytes: 100, layer: 2 } }])
  const classic = built([base, ['/bin/sh -c pip install     x', cache], ['/bin/sh -c #(nop) COPY file:a in b', []]])
  expect(said('IP004', text, { images: [classic] })).toMatchObject([{ evidence: { bytes: 100, layer: 2 } }])
})

test('apt’s lists and what it caches are told by layer, those of an install too', () => {
  const text = python('RUN apt-get update', 'RUN apt-get install -y curl')
  const image = built([
    base,
    [ran('apt-get update'), [{ name: 'var/lib/apt/lists/a', content: 50 * MB }]],
    [ran('apt-get install -y curl'), [{ name: 'var/cache/apt/archives/b.deb', content: 3 * MB }]],
  ])
  expect(said('IP005', text, { images: [image] }).map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'apt lists kept: 50.0 MB in layer 2'],
    [3, 'apt’s cache kept: 3.0 MB in layer 3'],
  ])
})

test('files written again for their owner are weighed, also where no word shows it', () => {
  const file = (uid: number) => [{ name: 'app/big', content: 4 * MB, uid }]
  const copied = built([base, ['COPY . /app # buildkit', file(0)], [ran('chown -R 1:1 /app'), file(1)]])
  expect(said('IP011', python('COPY . /app', 'RUN chown -R 1:1 /app'), { images: [copied] })).toMatchObject([
    { line: 3, reason: expect.stringContaining('4.0 MB in layer 3, 1 file, only the owner changed') },
  ])
  const made = built([base, [ran('make'), file(0)], [ran('./own.sh'), file(1)]])
  expect(said('IP011', python('RUN make', 'RUN ./own.sh'), { images: [made] })).toMatchObject([
    { line: 3, severity: 'warning', evidence: { bytes: 4 * MB } },
  ])
  const link = built([base, ['COPY . /app # buildkit', file(0)], [ran('chown -R 1:1 /app'), []]])
  expect(said('IP011', python('COPY . /app', 'RUN chown -R 1:1 /app'), { images: [link] })).toEqual([])
})

test('what a later layer deletes is told with who wrote it; what lies in the base is not', () => {
  const text = python('RUN one', 'RUN two')
  const image = built([
    ['FROM', [{ name: 'base', content: 9 * MB }]],
    [
      ran('one'),
      [
        { name: 'tmp/x', content: 2 * MB },
        { name: 'kept', content: MB },
      ],
    ],
    [
      ran('two'),
      [
        { name: 'tmp/.wh.x', content: 0 },
        { name: '.wh.base', content: 0 },
        { name: 'kept', content: 2 * MB },
      ],
    ],
  ])
  expect(said('IP007', text, { images: [image] })).toMatchObject([
    {
      line: 3,
      severity: 'warning',
      reason: 'layer 3 deletes 2.0 MB written by layer 2 (line 2)',
      evidence: { bytes: 2 * MB },
    },
  ])
})

test('.git in the image fails; a secret that was deleted again, too', () => {
  const git = built([
    base,
    [
      'COPY . /app # buildkit',
      [
        { name: 'app/.git/HEAD', content: 20 },
        { name: 'app/.git/objects/a', content: 500 },
      ],
    ],
  ])
  expect(lint(python('COPY . /app'), { images: [git] })).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({
        rule: 'IP008',
        severity: 'error',
        evidence: { bytes: 520, text: '520 B in layer 2', layer: 2 },
      }),
    ]),
    verdict: { passed: false, reason: expect.stringContaining('.git copied into the image') },
  })
  const dead = built([
    base,
    [ran('get'), [{ name: 'root/.netrc', content: 30 }]],
    [ran('use'), [{ name: 'root/.wh..netrc' }]],
  ])
  expect(said('IP015', python('RUN get', 'RUN use'), { images: [dead] })).toMatchObject([
    {
      severity: 'error',
      line: 3,
      reason: expect.stringContaining('/root/.netrc is deleted or overwritten later, and still in layer 2 (line 2)'),
    },
  ])
})

test('user, health check and ports are the image’s own', () => {
  const text = 'FROM a\n'
  const of = (settings: object) =>
    lint(text, { images: [built([base], settings)] }).findings.map(({ rule, severity }) => `${rule} ${severity}`)
  expect(of({ User: '1000' })).not.toContain('IP012 warning')
  expect(of({ User: '' })).toContain('IP012 warning')
  expect(of({ User: '0:1000' })).toContain('IP012 warning')
  expect(of({ ExposedPorts: { '80/tcp': {} } })).toContain('IP013 info')
  expect(of({ ExposedPorts: { '80/tcp': {} }, Healthcheck: { Test: ['CMD', 'x'] } })).not.toContain('IP013 info')
})

test('compilers in the image are weighed: much of them is a warning', () => {
  const text = python('RUN apt-get install -y gcc')
  const of = (bytes: number) =>
    said('IP001', text, {
      images: [
        built([
          ['FROM', [{ name: 'base', content: 30 * MB }]],
          [ran('apt-get install -y gcc'), [{ name: 'usr/lib/gcc/x', content: bytes }]],
        ]),
      ],
    })
  expect(of(5 * MB)).toMatchObject([{ severity: 'warning', evidence: { bytes: 5 * MB } }])
  expect(of(MB)).toMatchObject([{ severity: 'info', evidence: { bytes: MB } }])
})

test('of two platforms the one that wastes more is told, and named', () => {
  const of = (bytes: number, platform: string) =>
    built([base, [ran('pip install x'), [{ name: 'root/.cache/pip/a', content: bytes }]]], {}, platform)
  const images = [of(100, 'linux/amd64'), of(300, 'linux/arm64')]
  expect(said('IP004', python('RUN pip install x'), { images })).toMatchObject([
    { reason: 'pip cache kept: 300 B in layer 2 (linux/arm64)', evidence: { bytes: 300 } },
  ])
})
