import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { WrongInput } from '../../src/core/input.ts'
import { loginList } from '../../src/registry/inputs.ts'

test('registry-auth gives one login an entry, by the registry name that everything else uses', async () => {
  const text =
    '- registry: https://index.docker.io/v1/\n  username: a\n  password: p1\n- {registry: QUAY.io, username: b, password: p2}\n'
  expect(await loginList.parse(text)).toEqual([
    { registry: 'docker.io', username: 'a', password: 'p1' },
    { registry: 'quay.io', username: 'b', password: 'p2' },
  ])
  expect(await loginList.parse(' ')).toEqual([])
})

test.each([
  ['- registry: "quay.io\n  password: hunter2', 'is no YAML'],
  ['registry: quay.io\npassword: hunter2', 'is no list'],
  ['- hunter2', 'entry 1 is no map'],
  [
    '- {registry: a.io, username: b, password: x}\n- {registry: a.io, password: hunter2}',
    'entry 2: username is missing',
  ],
  ['- {registry: a.io, username: b, password: 12345}', 'entry 1: password is missing or no text (quote it)'],
  ['- {registry: a.io, username: b, password: x, hunter2: y}', 'entry 1 has other keys'],
])('%j is refused without a word of it', async (text, problem) => {
  const error = await Promise.resolve(loginList.parse(text)).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(WrongInput)
  expect((error as WrongInput).message).toContain(problem)
  expect(JSON.stringify((error as WrongInput).mistakes)).not.toMatch(/hunter2|12345/)
})

test('whatever the text is, a mistake never repeats a line of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[A-Za-z0-9]{12,20}$/), fc.string(), async (secret, around) => {
      const error = await Promise.resolve(loginList.parse(`${around}\n- password: ${secret}\n  ${around}`)).catch(
        (error: unknown) => error,
      )
      if (error instanceof Error) {
        expect(error).toBeInstanceOf(WrongInput)
        expect(JSON.stringify((error as WrongInput).mistakes) + error.message).not.toContain(secret)
      }
    }),
  )
})
