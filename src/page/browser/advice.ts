import type { Advice } from '../data.ts'
import { el } from './dom.ts'
import { bytes, visible } from './format.ts'

/** What to do about the Dockerfile, the most bytes first, with the lines that go and the lines that come. */
export function advice(list: readonly Advice[]): readonly Node[] {
  if (list.length === 0) return [el('p', { class: 'empty' }, 'Nothing to be said about the Dockerfile.')]
  const saved = list.reduce((sum, one) => sum + (one.bytes ?? 0), 0)
  const ordered = list.toSorted((one, other) => (other.bytes ?? 0) - (one.bytes ?? 0) || rank(one) - rank(other))
  return [
    ...(saved > 0
      ? [
          el(
            'p',
            { class: 'lead' },
            'Up to ',
            el('strong', {}, bytes(saved)),
            ' less in its layers, uncompressed, as measured.',
          ),
        ]
      : []),
    el('ol', { class: 'advice' }, ...ordered.map(entry)),
  ]
}

function rank({ severity }: Advice): number {
  return ['error', 'warning', 'info'].indexOf(severity)
}

function entry({ rule, severity, file, line, reason, fix, bytes: size, patch }: Advice): HTMLElement {
  return el(
    'li',
    { class: 'card' },
    el(
      'p',
      { class: 'advice-head' },
      el('span', { class: `badge ${severity}` }, severity),
      el('code', {}, visible(rule)),
      el('bdi', { class: 'muted' }, `${visible(file)}:${line}`),
      size !== undefined && size > 0 && el('strong', { class: 'saved' }, `−${bytes(size)}`),
    ),
    el('p', {}, visible(reason)),
    fix !== undefined && fix !== '' && el('p', { class: 'muted' }, visible(fix)),
    patch && el('pre', { class: 'patch' }, ...lines('−', 'gone', patch.before), ...lines('+', 'come', patch.after)),
  )
}

function lines(sign: string, name: string, text: string): readonly Node[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => el('span', { class: name }, `${sign} ${visible(line)}\n`))
}
