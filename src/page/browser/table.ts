import { el } from './dom.ts'
import { count } from './format.ts'

export interface Column<T> {
  readonly title: string
  cell(row: T): string | Node
  /** Makes the column sortable. */
  key?(row: T): number | string
  /** Numbers stand at the right. */
  readonly number?: true
  readonly wide?: true
}

export interface TableWish<T> {
  /** What a screen reader calls it. */
  readonly name: string
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  /** What the filter looks in; without it there is no filter. */
  search?(row: T): string
  readonly empty: string
}

const atOnce = 50
let made = 0

/** A table with a filter, sorted by its headings; long ones are shown in parts. */
export function table<T>({ name, rows, columns, search, empty }: TableWish<T>): HTMLElement {
  if (rows.length === 0) return el('p', { class: 'empty' }, empty)
  let most = atOnce
  let sorted: { readonly at: number; readonly up: boolean } | undefined
  let words = ''
  made += 1
  const body = el('tbody')
  const told = el('p', { class: 'muted small', role: 'status' })
  const more = el(
    'button',
    {
      type: 'button',
      class: 'quiet',
      onclick: () => {
        most += 1000
        show()
      },
    },
    'Show more',
  )
  const headings = columns.map(({ title, key, number }, at) =>
    el(
      'th',
      { scope: 'col', class: number && 'number' },
      key ? el('button', { type: 'button', onclick: () => sort(at) }, title) : title,
    ),
  )
  const sort = (at: number) => {
    const numeric = columns[at]?.number
    sorted = { at, up: sorted?.at === at ? !sorted.up : !numeric }
    headings.forEach((heading, number) => {
      if (number === at) heading.setAttribute('aria-sort', sorted?.up ? 'ascending' : 'descending')
      else heading.removeAttribute('aria-sort')
    })
    show()
  }
  const show = () => {
    const found = search && words !== '' ? rows.filter((row) => search(row).toLowerCase().includes(words)) : rows
    const key = sorted && columns[sorted.at]?.key
    const turn = sorted?.up ? 1 : -1
    const ordered = key ? found.toSorted((one, other) => turn * compare(key(one), key(other))) : found
    body.replaceChildren(...ordered.slice(0, most).map((row) => line(row, columns)))
    told.textContent =
      found.length === rows.length ? count(rows.length) : `${count(found.length)} of ${count(rows.length)}`
    more.hidden = found.length <= most
  }
  const filter =
    search &&
    el('input', {
      type: 'search',
      'aria-label': `Filter ${name}`,
      placeholder: 'Filter',
      oninput: (event: Event) => {
        words = (event.target as HTMLInputElement).value.toLowerCase()
        most = atOnce
        show()
      },
    })
  show()
  return el(
    'div',
    { class: 'table' },
    el('div', { class: 'table-controls' }, filter, told),
    el(
      'div',
      { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': name },
      el('table', { id: `table-${made}` }, el('thead', {}, el('tr', {}, ...headings)), body),
    ),
    more,
  )
}

function line<T>(row: T, columns: readonly Column<T>[]): HTMLElement {
  return el(
    'tr',
    {},
    ...columns.map(({ cell, number, wide }) => el('td', { class: number ? 'number' : wide && 'wide' }, cell(row))),
  )
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other), 'en')
}
