import { el } from './dom.ts'
import { count } from './format.ts'

export interface Tab {
  readonly id: string
  readonly title: string
  /** Shown beside the title; left out where it says nothing. */
  readonly rows?: number | undefined
  /** Called once, when it is first looked at. */
  build(): readonly Node[]
}

export interface Tabs {
  readonly element: HTMLElement
  open(id: string): void
}

/** Tabs as the ARIA practices have them: one stop for the Tab key, arrows go between them. */
export function tabs(list: readonly Tab[], first: string): Tabs {
  const built = new Set<string>()
  const panels = list.map(({ id }) =>
    el('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, class: 'panel', hidden: true }),
  )
  const build = (at: number) => {
    const tab = list[at]
    if (!tab || built.has(tab.id)) return
    built.add(tab.id)
    panels[at]?.replaceChildren(...tab.build())
  }
  const open = (at: number, focus: boolean) => {
    build(at)
    buttons.forEach((button, number) => {
      button.setAttribute('aria-selected', String(number === at))
      button.tabIndex = number === at ? 0 : -1
      const panel = panels[number]
      if (panel) panel.hidden = number !== at
    })
    if (focus) buttons[at]?.focus()
  }
  const buttons = list.map(({ id, title, rows }, at) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${id}`,
        'aria-controls': `panel-${id}`,
        onclick: () => open(at, false),
        onkeydown: (event: KeyboardEvent) => {
          const last = list.length - 1
          const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
            event.key
          ]
          if (to === undefined) return
          event.preventDefault()
          open(to, true)
        },
      },
      title,
      rows !== undefined && el('span', { class: 'rows' }, count(rows)),
    ),
  )
  open(
    Math.max(
      0,
      list.findIndex(({ id }) => id === first),
    ),
    false,
  )
  // On paper there is no choosing.
  addEventListener('beforeprint', () => {
    for (const at of list.keys()) build(at)
  })
  return {
    element: el('div', { class: 'tabs' }, el('div', { role: 'tablist', 'aria-label': 'Parts' }, ...buttons), ...panels),
    open(id) {
      const at = list.findIndex((tab) => tab.id === id)
      if (at >= 0) open(at, true)
    },
  }
}
