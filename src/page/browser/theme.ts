import { el } from './dom.ts'

/** Heard on the document after a change of colours: what is drawn must be drawn again. */
export const themeChanged = 'themechanged'

/** The other of light and dark. The machine's wish holds until it is pressed; then a page on disk may not remember it. */
export function themeButton(): HTMLElement {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const now = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light')
  const button = el('button', { type: 'button', class: 'quiet' })
  const label = () => {
    button.textContent = now() === 'dark' ? 'Light' : 'Dark'
    button.setAttribute('aria-label', `Switch to ${now() === 'dark' ? 'light' : 'dark'} colours`)
  }
  const changed = () => {
    label()
    document.dispatchEvent(new Event(themeChanged))
  }
  button.addEventListener('click', () => {
    root.dataset.theme = now() === 'dark' ? 'light' : 'dark'
    changed()
  })
  dark.addEventListener('change', changed)
  label()
  return button
}
