import { type Entry, isDirectory } from '../../src/layers/entry.ts'

/** dive's rules word by word, on flat lists of paths: slow, and with nothing in common with the program but the rules. */
export function slowDive(layers: readonly (readonly Entry[])[]) {
  const files: Seen[] = []
  const seen = new Map<string, Seen>()
  const flat = layers.map(nodesOf)
  flat.forEach((nodes, index) => {
    for (const path of inPostorder(nodes)) {
      if (hasChildren(nodes, path)) continue
      const name = path.split('/').at(-1) ?? ''
      const real = name.startsWith('.wh.')
        ? [...path.split('/').slice(0, -1), name.replace('.wh.', '')].join('/')
        : path
      const data = seen.get(real) ?? { path: `/${real}`, count: 0, cumulative: 0, least: -1 }
      seen.set(real, data)
      let size = nodes.get(path)?.size ?? 0
      if (name.startsWith('.wh.')) {
        const stacked = stackOf(index === 0 ? flat.slice(0, 1) : flat.slice(0, index))
        const covered = stacked.get(real)
        if (!covered) break
        size = 0
        if (covered.isDirectory)
          for (const [other, node] of stacked) if (other === real || other.startsWith(`${real}/`)) size += node.size
      }
      data.cumulative += size
      data.least = data.least < 0 ? size : Math.min(data.least, size)
      data.count += 1
      if (data.count === 2) files.push(data)
    }
  })
  const all = [...seen.values()]
  const cumulative = all.reduce((sum, one) => sum + one.cumulative, 0)
  return {
    efficiency: cumulative === 0 ? 1 : all.reduce((sum, { least }) => sum + least, 0) / cumulative,
    wastedBytes: files.reduce((sum, one) => sum + one.cumulative, 0),
    inefficient: new Set(files.map(({ path, count, cumulative }) => `${path} ${count} ${cumulative}`)),
  }
}

interface Seen {
  readonly path: string
  count: number
  cumulative: number
  least: number
}

interface Node {
  readonly size: number
  readonly isDirectory: boolean
}

type Nodes = Map<string, Node>

function nodesOf(entries: readonly Entry[]): Nodes {
  const nodes: Nodes = new Map()
  for (const entry of entries) {
    const parts = entry.path.split('/')
    const marker = parts.findIndex((part) => part.startsWith('.wh..wh.'))
    const kept = marker < 0 ? parts : parts.slice(0, marker)
    for (let at = 1; at <= kept.length; at += 1) {
      const path = kept.slice(0, at).join('/')
      if (!nodes.has(path)) nodes.set(path, { size: 0, isDirectory: false })
    }
    if (marker < 0) nodes.set(entry.path, { size: entry.size, isDirectory: isDirectory(entry) })
  }
  return nodes
}

/** Children before their parent, neighbours by name. */
function inPostorder(nodes: Nodes, parent?: string): readonly string[] {
  const prefix = parent === undefined ? '' : `${parent}/`
  const children = [...nodes.keys()].filter(
    (path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'),
  )
  return children.sort((one, other) => (one < other ? -1 : 1)).flatMap((path) => [...inPostorder(nodes, path), path])
}

function hasChildren(nodes: Nodes, path: string): boolean {
  return [...nodes.keys()].some((other) => other.startsWith(`${path}/`))
}

function stackOf(layers: readonly Nodes[]): Nodes {
  const stacked: Nodes = new Map(layers[0])
  // Layer 0 is put over itself too: its own whiteouts take away what they name.
  for (const nodes of layers)
    for (const path of inPostorder(nodes)) {
      const name = path.split('/').at(-1) ?? ''
      if (!name.startsWith('.wh.')) {
        stacked.set(path, nodes.get(path) ?? { size: 0, isDirectory: false })
        continue
      }
      const gone = [...path.split('/').slice(0, -1), name.replace('.wh.', '')].join('/')
      for (const other of [...stacked.keys()]) if (other === gone || other.startsWith(`${gone}/`)) stacked.delete(other)
    }
  return stacked
}
