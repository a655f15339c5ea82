import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { mapping } from './workflow.ts'

export interface Shown {
  /** File, and for a block of a page its first line: `docs/gates.md:105`. */
  readonly path: string
  /** A whole workflow; what a block leaves out is put around it. */
  readonly text: string
}

/** Every workflow of the repository and every one, or part of one, that its pages show. */
export function shownWorkflows(): readonly Shown[] {
  const files = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(folder, name)),
  )
  return [...files.map((path) => ({ path, text: readFileSync(path, 'utf8') })), ...pages().flatMap(blocksOf)]
}

/** Every page of the repository: README, docs, those of the sub-actions and the examples. */
export function pages(): readonly string[] {
  const top = readdirSync('.', { withFileTypes: true })
  const folders = top.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$|^dist$/.test(entry.name))
  const below = folders.flatMap(({ name }) =>
    readdirSync(name, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.includes('node_modules'))
      .map((path) => join(name, path)),
  )
  return [...top.map(({ name }) => name), ...below].filter((path) => path.endsWith('.md'))
}

function blocksOf(path: string): readonly Shown[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/^( *)```ya?ml[^\n]*\n([\s\S]*?)^ *```$/gm)].flatMap((match) => {
    const line = text.slice(0, match.index).split('\n').length
    const block = (match[2] ?? '').replace(new RegExp(`^${match[1]}`, 'gm'), '')
    const whole = wholeOf(block)
    return whole === undefined ? [] : [{ path: `${path}:${line}`, text: whole }]
  })
}

/** A whole workflow with the block in it; undefined for YAML that is none: a config, a policy. */
export function wholeOf(block: string): string | undefined {
  const content: unknown = parse(block)
  if (Array.isArray(content)) return isSteps(content) ? aroundSteps(block) : undefined
  const keys = Object.keys(mapping(content))
  const values = Object.values(mapping(content)).map(mapping)
  if (keys.includes('jobs')) return keys.includes('on') ? block : `on: push\npermissions: {}\n${block}`
  if (keys.includes('steps') || keys.includes('runs-on')) return aroundJob(block)
  if (keys.join() === 'permissions') return `${aroundJob(block)}    concurrency: one\n    timeout-minutes: 5\n${aStep}`
  if (values.length > 0 && values.every((value) => 'runs-on' in value || 'uses' in value))
    return `${top}${indented(block, 2)}`
  // A config file: what a step has no input for.
  if (keys.includes('environments')) return undefined
  if (keys.some((key) => ownInputs().has(key)))
    return aroundSteps(`- uses: org/image-pipeline@v1\n  with:\n${indented(block, 4)}`)
  return undefined
}

const top = 'on: push\npermissions: {}\njobs:\n'
const aStep = '    runs-on: ubuntu-24.04\n    steps:\n      - run: "true"\n'

function aroundJob(block: string): string {
  const least = /^ {0,4}permissions:/m.test(block) ? '' : '    permissions: {}\n'
  return `${top}  shown:\n${least}${indented(block, 4)}`
}

/** Steps that the block speaks of without showing them are runs of ours. */
function aroundSteps(block: string): string {
  const spoken = [...block.matchAll(/steps\.([\w-]+)\./g)].map(([, id = '']) => id)
  const before = [...new Set(spoken)].filter((id) => !block.includes(`id: ${id}`))
  const steps = [...before.map((id) => `- id: ${id}\n  uses: org/image-pipeline@v1\n`), block].join('')
  const job = '    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    permissions: {}\n    steps:\n'
  return `${top}  shown:\n${job}${indented(steps, 6)}`
}

function isSteps(content: readonly unknown[]): boolean {
  return content.length > 0 && content.every((step) => 'uses' in mapping(step) || 'run' in mapping(step))
}

function indented(block: string, by: number): string {
  const lines = block.replace(/\n$/, '').split('\n')
  const own = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => (line.trim() === '' ? '\n' : `${' '.repeat(by)}${line.slice(own)}\n`)).join('')
}

function ownInputs(): ReadonlySet<string> {
  return new Set(Object.keys(mapping(mapping(parse(readFileSync('action.yml', 'utf8'))).inputs)))
}
