import type { TestOutcome } from '../data.ts'
import { el } from './dom.ts'
import { visible } from './format.ts'

/** How each service did on each platform. */
export function tests(list: readonly TestOutcome[]): readonly Node[] {
  if (list.length === 0) return [el('p', { class: 'empty' }, 'No service was tested.')]
  const platforms = [...new Set(list.map(({ platform }) => platform))]
  const services = [...new Set(list.map(({ service }) => service))]
  const cell = (service: string, platform: string) => {
    const found = list.find((one) => one.service === service && one.platform === platform)
    if (!found) return el('td', { class: 'muted' }, 'not tested')
    const word = found.passed ? 'passed' : 'failed'
    return el(
      'td',
      {},
      el('span', { class: `badge ${word}` }, word),
      ' ',
      el('span', { class: 'small' }, visible(found.text)),
    )
  }
  return [
    el(
      'section',
      { class: 'card scrolled', tabindex: 0, role: 'region', 'aria-label': 'Tests' },
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'col' }, 'service'),
            ...platforms.map((one) => el('th', { scope: 'col' }, visible(one))),
          ),
        ),
        el(
          'tbody',
          {},
          ...services.map((service) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, visible(service)),
              ...platforms.map((platform) => cell(service, platform)),
            ),
          ),
        ),
      ),
    ),
  ]
}
