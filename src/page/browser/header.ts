import type { Head, PlatformHead } from '../wire.ts'
import { el, span } from './dom.ts'
import { bytes, change, count, moment, share, short, visible } from './format.ts'
import { themeButton } from './theme.ts'

export interface HeaderWish {
  readonly chosen: number
  onPlatform(at: number): void
  onSave(): void
}

/** Which image, of which run, how it went. */
export function header(head: Head, { chosen, onPlatform, onSave }: HeaderWish): HTMLElement {
  const { image, digest, headline, created, run, platforms } = head
  const facts = [
    el('span', {}, 'digest ', el('code', { title: digest }, short(digest))),
    created !== '' && el('span', {}, `made ${moment(created)}`),
    isAddress(run) && el('a', { href: run, rel: 'noreferrer' }, 'the run'),
  ]
  return el(
    'header',
    { class: 'top' },
    el(
      'div',
      { class: 'title' },
      el('h1', {}, el('bdi', {}, visible(image))),
      el('p', { class: 'facts' }, ...facts),
      headline !== '' && el('p', { class: 'headline' }, el('bdi', {}, visible(headline))),
    ),
    el(
      'div',
      { class: 'actions' },
      platforms.length > 1 &&
        el(
          'fieldset',
          { class: 'segments' },
          el('legend', { class: 'hidden' }, 'Platform'),
          ...platforms.map(({ platform }, at) =>
            el(
              'label',
              {},
              el('input', {
                type: 'radio',
                name: 'platform',
                value: at,
                checked: at === chosen,
                onchange: () => onPlatform(at),
              }),
              el('span', {}, visible(platform)),
            ),
          ),
        ),
      el('button', { type: 'button', class: 'quiet', onclick: onSave }, 'Save as JSON'),
      themeButton(),
    ),
  )
}

/** The sizes as bars, with what they were before and where the budget's line is. */
export function sizes({ sizes, previous, budgets, layers }: PlatformHead): HTMLElement {
  const rows = [
    ['compressed', 'compressed', 'what is pulled', sizes.compressed, previous?.compressed],
    ['uncompressed', 'uncompressed', 'files of all layers', sizes.uncompressed, previous?.uncompressed],
    ['wasted', 'wasted', 'no container sees it', sizes.wasted, previous?.wasted],
  ] as const
  const ofBase = layers.filter((layer) => layer.ofBase).length
  const tiles = [
    ['efficiency', `${(Math.floor(sizes.efficiency * 1000) / 10).toFixed(1)} %`, 'as dive counts'],
    ['files', count(sizes.files), 'that a container sees'],
    ['layers', count(layers.length), ofBase === 0 ? 'the base is not known' : `${ofBase} of the base`],
    ...(sizes.user === undefined ? [] : [['above the base', bytes(sizes.user), visible(sizes.base ?? '')] as const]),
  ] as const
  const failed = budgets.filter(({ passed }) => !passed)
  return el(
    'section',
    { class: 'card sizes', 'aria-label': 'Sizes' },
    el(
      'div',
      { class: 'bars' },
      ...rows.map(([name, title, hint, now, before]) =>
        bar({
          title,
          hint,
          now,
          before,
          limit: budgets.find((budget) => budget.name === name)?.limit,
          all: sizes.uncompressed,
        }),
      ),
      previous && el('p', { class: 'muted small' }, `before: ${visible(previous.label)}`),
    ),
    el(
      'dl',
      { class: 'tiles' },
      ...tiles.map(([name, value, hint]) =>
        el('div', {}, el('dt', {}, name), el('dd', {}, el('strong', {}, value), el('span', { title: hint }, hint))),
      ),
    ),
    budgets.length > 0 && budgetList(budgets, failed.length),
  )
}

interface Bar {
  readonly title: string
  readonly hint: string
  readonly now: number
  readonly before: number | undefined
  readonly limit: number | undefined
  /** What a bar is a part of that has nothing beside it to be compared with. */
  readonly all: number
}

function bar({ title, hint, now, before, limit, all }: Bar): HTMLElement {
  const alone = before === undefined && limit === undefined
  const whole = Math.max(now, before ?? 0, limit ?? 0, alone ? all : 0, 1) * 1.02
  const over = limit !== undefined && now > limit
  const difference = before === undefined ? undefined : change(now, before)
  const worse = before !== undefined && now > before
  return el(
    'div',
    { class: 'bar-row' },
    el('span', { class: 'bar-title' }, title, el('span', { class: 'muted small' }, hint)),
    el(
      'span',
      { class: 'bar-number' },
      el('strong', {}, bytes(now)),
      difference && el('span', { class: `delta ${worse ? 'worse' : now === before ? '' : 'better'}` }, difference),
    ),
    el(
      'div',
      { class: 'bar', 'aria-hidden': 'true' },
      span(el('span', { class: 'bar-now' }), 0, now / whole),
      over && span(el('span', { class: 'bar-over' }), limit / whole, (now - limit) / whole),
      before !== undefined && span(el('span', { class: 'bar-before' }), 0, before / whole),
      limit !== undefined &&
        span(el('span', { class: 'bar-limit', title: `budget ${bytes(limit)}` }), limit / whole, 0),
    ),
    before !== undefined &&
      before > 0 &&
      el('span', { class: 'hidden' }, `before ${bytes(before)}, now ${share(now, before)} of that`),
  )
}

function budgetList(budgets: PlatformHead['budgets'], failed: number): HTMLElement {
  return el(
    'details',
    { class: 'budgets', open: true },
    el('summary', {}, failed === 0 ? 'Budgets: all held' : `Budgets: ${failed} of ${budgets.length} failed`),
    el(
      'ul',
      {},
      ...budgets.map(({ name, text, passed, causes }) =>
        el(
          'li',
          { class: passed ? 'held' : 'failed' },
          el('span', { class: 'badge' }, passed ? 'held' : 'failed'),
          el('span', {}, `${name} `, el('strong', {}, text)),
          causes.length > 0 &&
            el(
              'ul',
              { class: 'causes' },
              ...causes.map((cause) =>
                el(
                  'li',
                  {},
                  el('span', { class: 'number' }, bytes(cause.bytes)),
                  ' ',
                  el('bdi', {}, visible(cause.text)),
                ),
              ),
            ),
        ),
      ),
    ),
  )
}

function isAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url)
}
