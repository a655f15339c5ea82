import { expect, test } from '@jest/globals'
import { sourceFiles } from '../support/source-files.ts'

/** From the ground up. Folders of one floor do not know each other. */
const floors = [
  ['core'],
  ['oci'],
  ['tools', 'registry', 'github', 'docker', 'git'],
  ['mirror'],
  ['trivy', 'layers'],
  [
    'metadata',
    'lint',
    'secrets',
    'build',
    'analyze',
    'scan',
    'sbom',
    'test',
    'publish',
    'promote',
    'sign',
    'prune',
    'page',
    'history',
    'telemetry',
  ],
  ['pipeline'],
  ['action', 'cli'],
] as const

const files = sourceFiles('src')

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function floorOf(path: string): number {
  return floors.findIndex((folders) => (folders as readonly string[]).includes(folderOf(path)))
}

test('every folder of src stands on a floor', () => {
  const homeless = files.filter(({ path }) => path !== 'src/index.ts' && floorOf(path) < 0)
  expect(homeless.map(({ path }) => path)).toEqual([])
})

test('a file imports only from its own folder and from floors below', () => {
  const wrong = files
    .filter(({ path }) => path !== 'src/index.ts')
    .flatMap(({ path, imports }) =>
      imports
        .filter((to) => folderOf(to) !== folderOf(path) && floorOf(to) >= floorOf(path))
        .map((to) => `${path} imports ${to}`),
    )
  expect(wrong).toEqual([])
})

test('no imports go in a circle', () => {
  const imports = new Map(files.map((file) => [file.path, file.imports]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  expect(circles).toEqual([])
})

test('only the doors read the environment of the process', () => {
  const readers = files.filter(({ path, text }) => floorOf(path) < floors.length - 1 && text.includes('process.env'))
  expect(readers.map(({ path }) => path)).toEqual([])
})

test('the HTML report, which is large, is loaded by the run that writes it and by no other', () => {
  const eager = sourceFiles('src').filter(
    ({ path, text }) => folderOf(path) !== 'page' && /^import (?!type ).*\/page\/(?:index|page)\.ts'/m.test(text),
  )
  expect(eager.map(({ path }) => path)).toEqual([])
})
