import { expect, test } from '@jest/globals'
import { evaluated } from './expression.ts'

const context = { needs: { a: { result: 'failure' } }, inputs: { push: 'auto', none: '' }, github: { event: {} } }

test.each([
  ["${{ needs.a.result == 'failure' }}", true],
  ["${{ needs.a.result != 'Failure' }}", false],
  ["${{ needs.a.result != 'success' && 'false' || inputs.push }}", 'false'],
  ["${{ inputs.none != '' && 'x' || inputs.push }}", 'auto'],
  ["${{ github.event.pull_request.head.repo == 'x' }}", false],
  ["${{ !cancelled() && (inputs.none == '' || always()) }}", true],
  ["a-${{ inputs.push }}-${{ format('{0}/{1}', inputs.push, 7) }}", 'a-auto-auto/7'],
  ["${{ contains(inputs.push, 'UT') }}", true],
  ["${{ 'it''s' }}", "it's"],
  ["${{ 'a b' == 'ab' }}", false],
  ['>-\n  ${{ inputs.push &&\n  true }}', '>-\n  true'],
])('%s is %p', (text, value) => {
  expect(evaluated(text, context)).toBe(value)
})

test('a run that was cancelled is one', () => {
  expect(evaluated('${{ !cancelled() }}', context, true)).toBe(false)
})

test.each(['${{ a + b }}', '${{ (a }}', '${{ hashFiles(a) }}', '${{ a b }}'])('%s is a mistake', (text) => {
  expect(() => evaluated(text, context)).toThrow(/not understood|is missing|no such function/)
})
