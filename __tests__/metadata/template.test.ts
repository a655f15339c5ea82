import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Names, WrongTemplate } from '../../src/metadata/expression.ts'
import { render, type Scope } from '../../src/metadata/render.ts'
import { isConstant, isOnly, parseTemplate } from '../../src/metadata/template.ts'

const names: Names = { values: ['a', 'empty', 'yes', 'no', 'list'], helpers: ['join'] }
const scope: Scope = {
  a: 'A',
  empty: '',
  yes: true,
  no: false,
  list: ['x', 'y'],
  join: (args, named) => [...args, ...Object.entries(named).flat()].join('+'),
}
const filled = (text: string) => render(parseTemplate(text, names), scope)

test.each([
  ['plain text', 'plain text'],
  ['{{a}}', 'A'],
  ['-{{ a }}-', '-A-'],
  ['{{{a}}}{{&a}}', 'AA'],
  ['{{this.a}}', 'A'],
  ['{{unheard}}', ''],
  ['{{list}}', 'x,y'],
  ['{{list.[1]}}', 'y'],
  ['{{a.length}}', ''],
  ['{{join \'x\' "y" 1 true a}}', 'x+y+1+true+A'],
  ["{{join k='v'}}", 'k+v'],
  ["{{join (join 1 2) z=(join 'q')}}", '1+2+z+q'],
  ["{{join 'it\\'s'}}", "it's"],
  ['{{#if yes}}y{{else}}n{{/if}}', 'y'],
  ['{{#if no}}y{{else}}n{{/if}}', 'n'],
  ['{{#if empty}}y{{/if}}', ''],
  ['{{#if no}}1{{else if yes}}2{{else}}3{{/if}}', '2'],
  ['{{#unless no}}y{{/unless}}', 'y'],
  ['{{#if (join 1)}}y{{/if}}', 'y'],
  ['{{^no}}y{{/no}}', 'y'],
  ['{{#list}}y{{/list}}', 'y'],
  ['{{#if yes}}{{#if no}}1{{^}}2{{/if}}{{/if}}', '2'],
  ['a {{~a~}} b', 'aAb'],
  ['{{! gone }}x{{!-- }} gone --}}', 'x'],
  ['\\{{a}}', '{{a}}'],
  ['\\\\{{a}}', '\\A'],
  ['}} { }', '}} { }'],
])('%s becomes %j', (text, expected) => {
  expect(filled(text)).toBe(expected)
})

test.each([
  ['{{a', 'an expression is not closed with }}'],
  ['{{#if a}}x', '{{#if}} is not closed with {{/if}}'],
  ['{{/if}}', '{{/if}} closes nothing'],
  ['{{#if a}}{{/unless}}', '{{/unless}} closes nothing'],
  ['{{else}}', '{{else}} stands outside of a block'],
  ['{{#if a}}1{{else}}2{{else}}3{{/if}}', '{{#if}} has two {{else}}'],
  ['{{format a}}', 'Missing helper: "format"'],
  ['{{join (join 1}}', 'a parenthesis is not closed'],
  ['{{> part}}', 'partials and decorators are not supported'],
  ['{{{{raw}}}}', 'raw blocks are not supported'],
  ['{{! never', 'a comment is not closed'],
  ['{{}}', 'an expression has something that is not understood at "}}"'],
])('%s is told: %s', (text, problem) => {
  expect(() => parseTemplate(text, names)).toThrow(new WrongTemplate(problem))
})

test('names that mean nothing are gathered', () => {
  expect(parseTemplate('{{a}}{{brunch}}{{#if tog}}{{/if}}', names).unknown).toEqual(['brunch', 'tog'])
})

test('a pattern that is one name alone is known from one with more around it', () => {
  expect(isOnly(parseTemplate('{{ a }}', names), 'a')).toBe(true)
  expect(isOnly(parseTemplate('{{a}} ', names), 'a')).toBe(false)
  expect(isConstant(parseTemplate('x', names))).toBe(true)
})

describe('for every text', () => {
  test('without braces it stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\{\{|\\/.test(text)),
        (text) => filled(text) === text,
      ),
    )
  })

  test('it is filled in or told what is wrong, and ends', () => {
    const piece = fc.constantFrom('{{', '}}', '{{{', '#if', '/if', 'else', 'a', ' ', "'", '"', '(', ')', '=', '~', '\\')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          return typeof filled(pieces.join('')) === 'string'
        } catch (error) {
          return error instanceof WrongTemplate
        }
      }),
    )
  })
})
