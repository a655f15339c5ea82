type Child = Node | string | undefined | false
type Value = string | number | boolean | undefined | ((event: never) => void)

/**
 * An element. Text becomes text nodes, never markup; `onclick` and the like take functions; false and undefined leave an
 * attribute out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  set(element, attributes)
  append(element, children)
  return element
}

/** The same for a drawing. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  set(element, attributes)
  append(element, children)
  return element
}

function set(element: Element, attributes: Readonly<Record<string, Value>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
}

function append(element: Element, children: readonly Child[]): void {
  element.append(...children.filter((child) => child !== undefined && child !== false))
}

/** A part of a bar: shares of 1. Set by script, as the policy forbids style attributes. */
export function span(element: HTMLElement, left: number, width: number): HTMLElement {
  element.style.left = `${left * 100}%`
  element.style.width = `${Math.max(0, width) * 100}%`
  return element
}

/** The element that must be in the page. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no ${id}`)
  return found
}
