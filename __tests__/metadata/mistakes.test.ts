import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Ask, decide, parse } from './decide.ts'
import { dev, tag } from './events.ts'

async function mistakes(ask: Ask): Promise<readonly string[]> {
  return (await parse(ask)).mistakes.map(({ input, problem }) => `${input}: ${problem}`)
}

test('every bad line of every input is told at once, with its value and cure', async () => {
  const { mistakes } = await parse({
    images: 'ghcr.io/o/n\nghcr.io/o/n:1.2\nname=x,colour=red',
    tags: 'type=foo\ntype=raw,value=ok\ntype=semver\ntype=sha,format=huge',
    flavor: 'latest=maybe\ncolour=red',
    labels: 'a={{#if b}}',
  })
  expect(mistakes.map(({ input, value }) => `${input} ${value}`)).toEqual([
    'images ghcr.io/o/n:1.2',
    'images name=x,colour=red',
    'tags type=foo',
    'tags type=semver',
    'tags type=sha,format=huge',
    'flavor latest=maybe',
    'flavor colour=red',
    'labels a={{#if b}}',
  ])
  expect(mistakes.every(({ cure }) => cure.length > 10)).toBe(true)
})

test.each([
  ['type=foo', 'Unknown tag type attribute: foo'],
  ['type=RAW,value=x', 'Unknown tag type attribute: RAW'],
  ['foo=bar', 'Missing value attribute for foo=bar'],
  ['type=raw', 'Missing value attribute for type=raw'],
  ['type=semver', 'Missing pattern attribute for type=semver'],
  ['type=pep440', 'Missing pattern attribute for type=pep440'],
  ['type=match', 'Missing pattern attribute for type=match'],
  ['type=match,pattern=v(.*),group=foo', 'Invalid match group for type=match,pattern=v(.*),group=foo'],
  ['type=ref', 'Missing event attribute for type=ref'],
  ['type=ref,event=foo', 'Invalid event for type=ref,event=foo'],
  ['type=sha,format=foo', 'Invalid format for type=sha,format=foo'],
  ['type=sha,enable=TRUE', 'Invalid value for enable attribute: TRUE'],
  ['type=sha,enable=', 'Invalid value for enable attribute: '],
  ['type=raw,value={{format sha}}', 'Missing helper: "format"'],
  ["type=semver,pattern={{date 'YYYY'}}", 'Missing helper: "date"'],
  ['type=match,pattern=v(', 'Invalid regular expression: /v(/: Unterminated group'],
  ['type=raw,"value=x', 'Quote Not Closed: the text ends inside a quoted field'],
])('tags: %s', async (tags, problem) => {
  expect(await mistakes({ tags })).toEqual([`tags: ${problem}`])
})

test.each([
  'ghcr.io/o/n:1.2',
  'user/app:latest',
  'app:1',
  'localhost:5000/app:1',
  'ghcr.io/o/n',
  'u/a:1,u/b:1',
  'app:{{sha}}',
])('tags: the reference %s belongs elsewhere, and is told so', async (tags) => {
  const [mistake] = (await parse({ tags })).mistakes
  expect(mistake?.problem).toBe('is an image reference, where a tag rule is expected')
  expect(mistake?.cure).toContain('`images`')
})

test.each(['feature/x', 'v1.x/fix', "{{date 'HH:mm'}}", 'release-1.2', 'type=raw,value=a:b'])(
  'tags: the word %s is no reference',
  async (tags) => {
    expect(await mistakes({ tags })).toEqual([])
  },
)

test.each([
  ['name=,enable=true', 'Image name attribute empty: name=,enable=true'],
  ['name=x,colour=red', 'Unknown image attribute: name=x,colour=red'],
  ['x,enable=TRUE', 'Invalid enable attribute value: x,enable=TRUE'],
  ['u/a:1', 'has a tag or digest, where only the name of an image is expected'],
])('images: %s', async (images, problem) => {
  expect(await mistakes({ images })).toEqual([`images: ${problem}`])
})

test('an image with an illegal name is told, a disabled one is not looked at', async () => {
  expect(await mistakes({ images: 'ghcr.io/o/n n' })).toHaveLength(1)
  expect(await mistakes({ images: 'name=/app,enable=false' })).toEqual([])
})

test.each([
  ['latest', 'Invalid flavor entry: latest'],
  ['latest=maybe', 'Invalid latest flavor entry: latest=maybe'],
  ['prefix=x,onlatest=yes', 'Invalid value for onlatest attribute: yes'],
  ['colour=red', 'Unknown flavor entry: colour=red'],
])('flavor: %s', async (flavor, problem) => {
  expect(await mistakes({ flavor })).toEqual([`flavor: ${problem}`])
})

test('metadata-context: another word', async () => {
  expect(await mistakes({ context: 'svn' as never })).toEqual(['metadata-context: is not known'])
})

test.each([
  [
    'type=raw,value=x,enable={{branch}}',
    'Invalid value for enable attribute: dev (type=raw,value=x,enable={{branch}})',
  ],
  ["type=raw,value={{date 'YYYY' zone='UTC'}}", "{{date 'YYYY' zone='UTC'}}: Unknown zone attribute"],
])('what only the event can tell is told when it is known: %s', async (tags, message) => {
  await expect(decide({ on: dev, tags })).rejects.toThrow(message)
})

test.each([
  [{ DOCKER_METADATA_SHORT_SHA_LENGTH: 'ten' }, 'DOCKER_METADATA_SHORT_SHA_LENGTH is not a valid number: ten'],
  [{ DOCKER_METADATA_SET_OUTPUT_ENV: 'yes' }, 'DOCKER_METADATA_SET_OUTPUT_ENV is no boolean: yes'],
  [{ DOCKER_METADATA_ANNOTATIONS_LEVELS: 'indx' }, 'DOCKER_METADATA_ANNOTATIONS_LEVELS has a level that is not known'],
])('a variable that is not understood: %j', async (env, message) => {
  await expect(decide({ env })).rejects.toThrow(message)
})

test.each([
  ['sometag', 'type=semver,pattern={{version}}', 'sometag is not a valid semver. More info: https://semver.org/'],
  [
    'sometag',
    'type=pep440,pattern={{version}}',
    'sometag does not conform to PEP 440. More info: https://www.python.org/dev/peps/pep-0440',
  ],
  ['sometag', 'type=match,pattern=v(.*)', 'v(.*) does not match sometag.'],
  ['v1', 'type=match,pattern=v(.*),group=3', 'Group 3 does not exist for v(.*) pattern.'],
  ['v1.0.0', 'type=semver,pattern={{major}},match=x(.*)', 'x(.*) does not match v1.0.0.'],
  ['v1', 'type=raw,value=a{{brunch}}', 'type=raw,value=a{{brunch}}: {{brunch}} is not known there and is empty.'],
  [
    'v1.0.0',
    'type=semver,pattern={{major}}-{{sha}}',
    'type=semver,pattern={{major}}-{{sha}}: {{sha}} is not known there and is empty.',
  ],
  ['v1', 'type=raw,value=a,prefx=b', 'type=raw,value=a,prefx=b: prefx means nothing for type=raw.'],
  ['v1', "type=raw,value={{date 'YYYY' tz='Mars'}}", 'The time zone Mars is not known; UTC is used.'],
  ['v1', 'type=raw,value=-a', 'No registry takes the tag "-a", begun with a dot or dash; it became "a".'],
  ['v1', 'type=raw,value=--', 'The tag "--" has no letter or digit; it is left out.'],
])('on the tag %s, %s is warned of', async (name, tags, warning) => {
  expect((await decide({ on: tag(name), tags })).warnings).toContain(warning)
})

test('no tag at all is warned of in the words of metadata-action', async () => {
  const { warnings } = await decide({ on: dev, tags: 'type=ref,event=tag' })
  expect(warnings).toEqual([
    'No Docker image version has been generated. Check tags input.',
    'No Docker tag has been generated. Check tags input.',
  ])
})

test('edge without a known default branch is warned of', async () => {
  const repository = {
    fullName: '',
    name: '',
    description: '',
    htmlUrl: '',
    defaultBranch: '',
    license: '',
    private: undefined,
  }
  const { warnings } = await decide({ on: dev, tags: 'type=edge\ntype=raw,a', facts: { repository } })
  expect(warnings).toEqual(['type=edge needs the default branch, which is not known. Write type=edge,branch=…'])
})

test('every text is read or its mistakes are told', async () => {
  const piece = fc.constantFrom(
    'type=',
    'raw',
    'semver',
    ',',
    '\n',
    '"',
    '=',
    '{{',
    '}}',
    'value=',
    '#',
    ' ',
    'a',
    '/',
    ':',
    'date',
    "'",
    'enable=',
  )
  const text = fc.array(piece).map((pieces) => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const asked = { tags: given, images: given, flavor: given, labels: given, annotations: given }
      for (const { problem, cure } of (await parse(asked)).mistakes) expect([problem, cure]).not.toContain('')
    }),
  )
})
