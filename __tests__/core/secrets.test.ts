import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makeSecrets } from '../../src/core/secrets.ts'

test('a secret is masked wherever it stands, the longer of two that overlap first', () => {
  const secrets = makeSecrets()
  secrets.add('hunter2')
  secrets.add('hunter2-and-more')
  expect(secrets.redact('a hunter2-and-more b hunter2')).toBe('a *** b ***')
})

test('each line of a secret of several lines is masked alone too', () => {
  const secrets = makeSecrets()
  secrets.add('-----BEGIN KEY-----\nabcdef\n}\n')
  expect(secrets.redact('line: abcdef, brace: }')).toBe('line: ***, brace: }')
})

test('whatever the secrets are, none of them is left in the text', () => {
  const secret = fc
    .string({ minLength: 4 })
    .filter((text) => text.trim() === text && !'***'.includes(text) && !text.includes('*'))
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1 }), fc.string(), (values, between) => {
      const secrets = makeSecrets()
      for (const value of values) secrets.add(value)
      const redacted = secrets.redact(values.join(between))
      return values.every((value) => !redacted.includes(value) || between.includes(value))
    }),
  )
})
