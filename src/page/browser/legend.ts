import { el } from './dom.ts'
import { bytes } from './format.ts'
import { type Colouring, layerColour, sortColour } from './paint.ts'
import { type Sort, sortOf, sorts } from './sorts.ts'
import { type Branch, pathOf } from './tree.ts'

/** What the colours mean, with the bytes of each below a folder. */
export function legend(folder: Branch, colouring: Colouring): readonly HTMLElement[] {
  let dead = 0
  forFiles(folder, (node) => {
    if (node.dead) dead += node.size
  })
  return [
    ...(colouring === 'kind' ? ofKinds(folder) : ofLayers(folder)),
    ...(dead > 0 ? [entry('hatched', 'dead', dead)] : []),
  ]
}

function ofKinds(folder: Branch): readonly HTMLElement[] {
  const sizes = new Map<Sort, number>()
  forFiles(folder, (node, path) => {
    const sort = sortOf(path)
    sizes.set(sort, (sizes.get(sort) ?? 0) + node.size)
  })
  return sorts
    .filter((sort) => (sizes.get(sort) ?? 0) > 0)
    .map((sort) => entry(sortColour(sort), sort, sizes.get(sort) ?? 0))
}

function ofLayers(folder: Branch): readonly HTMLElement[] {
  const sizes = new Map<number, number>()
  forFiles(folder, (node) => sizes.set(node.layer, (sizes.get(node.layer) ?? 0) + node.size))
  return [...sizes]
    .filter(([, size]) => size > 0)
    .sort(([one], [other]) => one - other)
    .map(([layer, size]) => entry(layerColour(layer), `layer ${layer + 1}`, size))
}

function entry(colour: string, name: string, size: number): HTMLElement {
  return el(
    'span',
    { class: 'legend-entry' },
    el('span', { class: `swatch ${colour}`, 'aria-hidden': 'true' }),
    name,
    el('span', { class: 'muted' }, bytes(size)),
  )
}

function forFiles(folder: Branch, tell: (node: Branch, path: string) => void): void {
  const waiting: [Branch, string][] = [[folder, folder.parent ? pathOf(folder) : '']]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, path] = next
    if (!node.children) tell(node, path)
    else for (const child of node.children.values()) waiting.push([child, `${path}/${child.name}`])
  }
}
