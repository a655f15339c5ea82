import { isMap, isScalar, isSeq } from 'yaml'
import { type Refuse, readYaml } from '../../core/yaml-input.ts'
import { readClass } from './class-keys.ts'
import { overlaps } from './overlaps.ts'
import type { Rules, TagClass } from './tag-class.ts'

const example = 'Write a list of classes, each with `match` and what to keep.'

/**
 * `prune-rules`: a list of classes, or a map with `classes` and `allow-empty`.
 *
 *     - match: semver:release
 *       keep-per-minor: 2
 *     - match: pr
 *       keep-newer-than: 3d
 *     - match: "*"
 *       keep-last: 10
 *
 * @throws WrongInput with every mistake and its line
 */
export function parseRules(text: string): Rules {
  const quotes = 'what begins with * or [ or { needs quotes, e.g. match: "*".'
  return readYaml(text, quotes, ({ contents }, refuse) => {
    const { nodes, allowEmpty } = listOf(contents, refuse)
    const classes: { readonly node: unknown; readonly read: TagClass }[] = []
    for (const node of nodes) {
      const read = readClass(node, refuse)
      if (read) classes.push({ node, read })
    }
    for (const { at, problem, cure } of overlaps(classes.map(({ read }) => read)))
      refuse(classes[at]?.node, problem, cure)
    return { classes: classes.map(({ read }) => read), allowEmpty }
  })
}

function listOf(contents: unknown, refuse: Refuse): { nodes: readonly unknown[]; allowEmpty: boolean } {
  if (isSeq(contents)) return { nodes: some(contents.items, contents, refuse), allowEmpty: false }
  if (!isMap(contents)) {
    refuse(contents, 'is no list of classes', example)
    return { nodes: [], allowEmpty: false }
  }
  let nodes: readonly unknown[] | undefined
  let allowEmpty = false
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (name === 'classes' && isSeq(value)) nodes = some(value.items, key, refuse)
    else if (name === 'classes') {
      nodes = []
      refuse(key, 'classes is no list', example)
    } else if (name === 'allow-empty' && isScalar(value) && typeof value.value === 'boolean') allowEmpty = value.value
    else if (name === 'allow-empty') refuse(key, 'allow-empty is no boolean', 'Write true or false.')
    else refuse(key, `${name} is no key here`, 'Known are: classes, allow-empty.')
  }
  if (nodes === undefined) refuse(contents, 'has no classes', example)
  return { nodes: nodes ?? [], allowEmpty }
}

function some(items: readonly unknown[], node: unknown, refuse: Refuse): readonly unknown[] {
  if (items.length === 0) refuse(node, 'has no class', example)
  return items
}
