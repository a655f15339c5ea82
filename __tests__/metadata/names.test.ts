import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isTag } from '../../src/oci/reference.ts'
import { decide } from './decide.ts'
import { dev, master, merged, mergeQueue, pull, release, tag, workflowRun } from './events.ts'

const markedRelease = { ...release('v1.0.0'), payload: { release: { prerelease: true } } }

describe('images', () => {
  test.each([
    ['org/app', ['org/app:dev']],
    ['org/app\nghcr.io/user/app', ['org/app:dev', 'ghcr.io/user/app:dev']],
    ['org/app,ghcr.io/user/app', ['org/app:dev', 'ghcr.io/user/app:dev']],
    ['u/a,u/b\nu/c', ['u/a:dev', 'u/b:dev', 'u/c:dev']],
    ['ghcr.io/MyUSER/MyApp', ['ghcr.io/myuser/myapp:dev']],
    ['name=org/app\nname=u/b,enable=false', ['org/app:dev']],
    ['org/app,enable=true\nu/b,enable=false', ['org/app:dev']],
    ['org/app,enable={{is_default_branch}}\nu/b,enable={{is_not_default_branch}}', ['u/b:dev']],
    ['org/app\norg/app', ['org/app:dev']],
    ['# a comment\nlocalhost:5000/app', ['localhost:5000/app:dev']],
    ['', ['dev']],
  ])('%j are named', async (images, references) => {
    expect((await decide({ on: dev, images })).references).toEqual(references)
  })

  test('every tag stands once for each image, image by image', async () => {
    const { references } = await decide({
      on: tag('v1.1.1'),
      images: 'u/a\nu/b',
      tags: 'type=semver,pattern={{version}}',
    })
    expect(references).toEqual(['u/a:1.1.1', 'u/a:latest', 'u/b:1.1.1', 'u/b:latest'])
  })

  test('with all of them disabled the bare tags stay, and that is noticed', async () => {
    const { references, images, notices } = await decide({ on: dev, images: 'u/a,enable=false' })
    expect({ references, images }).toEqual({ references: ['dev'], images: [] })
    expect(notices).toEqual([expect.stringContaining('Every image is disabled')])
  })
})

describe('a prerelease', () => {
  test.each([
    ['v1.0.0-rc.1', 'type=ref,event=tag', true],
    ['v1.0.0-rc.1', 'type=match,pattern=v(.*),group=1', true],
    ['v1.0.0-rc.1', 'type=semver,pattern={{version}}', true],
    ['1.0rc1', 'type=ref,event=tag', true],
    ['1.0.dev3', 'type=pep440,pattern={{version}}', true],
    ['1.0.post1', 'type=pep440,pattern={{version}}', false],
    ['v1.0.0', 'type=ref,event=tag', false],
    ['v1.0.0+build.1', 'type=ref,event=tag', false],
    ['nightly', 'type=ref,event=tag', false],
    ['v1.0.0-rc.1', 'type=raw,value=x', false],
  ])('%s through %s is told from a release', async (name, tags, prerelease) => {
    expect((await decide({ on: tag(name), tags })).prerelease).toBe(prerelease)
  })

  test('that asks for latest is noticed', async () => {
    const { names, notices } = await decide({ on: tag('v1.0.0-rc.1'), tags: 'type=ref,event=tag' })
    expect(names).toEqual(['v1.0.0-rc.1', 'latest'])
    expect(notices).toEqual([expect.stringContaining('latest would name a prerelease (v1.0.0-rc.1)')])
  })

  test('that does not ask for latest is not', async () => {
    expect((await decide({ on: tag('v1.0.0-rc.1'), tags: 'type=semver,pattern={{version}}' })).notices).toEqual([])
  })
})

describe('events whose ref names the wrong thing are noticed', () => {
  test.each([
    ['a merged pull request', merged, 'The closed pull request 15 is named pr-15, not as the branch master'],
    ['a merge queue', mergeQueue, 'named as the pull request it tests: 104'],
    ['a release marked as prerelease', markedRelease, 'The release is marked as a prerelease'],
    ['a following run', workflowRun, 'the run it follows was for fix at 3370e22'],
  ])('%s', async (_, on, notice) => {
    expect((await decide({ on })).notices).toEqual([expect.stringContaining(notice)])
  })

  test.each([
    ['a push', master],
    ['a pull request', pull],
    ['a tag', tag('v1.0.0')],
  ])('%s is as expected', async (_, on) => {
    expect((await decide({ on })).notices).toEqual([])
  })
})

describe('for every ref and rule', () => {
  const word = fc.stringMatching(/^[^\n\r",={}\\#]{1,150}$/)
  const rule = fc.oneof(
    fc.constantFrom('type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr', 'type=sha', 'type=edge'),
    fc.constantFrom('type=semver,pattern={{version}}', 'type=pep440,pattern={{raw}}', 'type=match,pattern=.*'),
    word.map((value) => `type=raw,value=${value}`),
    word.map((prefix) => `type=ref,event=branch,prefix=${prefix}`),
  )
  const ref = fc.tuple(
    fc.constantFrom('refs/heads/', 'refs/tags/', 'refs/pull/'),
    fc.oneof(word, fc.string({ unit: 'grapheme' })),
  )

  test('tags are legal, each stands once, and the version is the first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { minLength: 1 }), ref, word, async (rules, [kind, name], suffix) => {
        const { names, version } = await decide({
          on: { ...dev, ref: `${kind}${name}` },
          tags: rules.join('\n'),
          flavor: `suffix=${suffix},onlatest=true`,
        })
        expect(names.every(isTag)).toBe(true)
        expect(new Set(names).size).toBe(names.length)
        expect(version).toBe(names[0] ?? '')
      }),
    )
  })

  test('the order of lines changes nothing where priorities differ', async () => {
    const rules = ['type=ref,event=tag', 'type=semver,pattern={{major}}', 'type=sha', 'type=raw,value=x']
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rules, { minLength: 4 }), async (lines) => {
        const { names } = await decide({ on: tag('v1.2.3'), tags: lines.join('\n') })
        expect(names).toEqual(['1', 'v1.2.3', 'x', 'sha-860c190', 'latest'])
      }),
    )
  })

  test('two long branches that begin alike stay two tags', async () => {
    const long = 'x'.repeat(140)
    const [one, other] = await Promise.all(
      ['a', 'b'].map((end) => decide({ on: { ...dev, ref: `refs/heads/${long}${end}` } })),
    )
    expect(one?.version).toHaveLength(128)
    expect(one?.version).not.toBe(other?.version)
    expect(one?.warnings[0]).toContain('longer than 128 characters')
  })
})
