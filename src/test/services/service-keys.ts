import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml'
import { WrongInput } from '../../core/input.ts'
import { parseDuration } from '../../core/kinds.ts'
import type { Refuse } from '../../core/yaml-input.ts'
import { type Expectation, type Service, type Strictness, strictness } from '../service.ts'
import { readEnv } from './env.ts'
import { splitWords } from './words.ts'

const keys = ['name', 'env', 'port', 'path', 'command', 'status', 'body', 'expect', 'timeout', 'read-only']

/** One service of the list; undefined where something is wrong with it, which `refuse` was told. */
export function readService(node: unknown, refuse: Refuse, document: Document): Service | undefined {
  let wrong = false
  const tell: Refuse = (...words) => {
    wrong = true
    refuse(...words)
  }
  if (!isMap(node)) {
    tell(node, 'is no service', 'Write `- name: …`, and env, port, path, command under it.')
    return undefined
  }
  for (const { key } of node.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!keys.includes(name)) tell(key, `${name} is no key of a service`, `Known are: ${keys.join(', ')}.`)
  }
  const value = (key: string): unknown => {
    const given: unknown = node.get(key, true)
    if (!isAlias(given)) return given
    const meant = given.resolve(document)
    if (!meant) tell(given, `${key}: nothing is called *${given.source}`, 'Put what begins with * in quotes.')
    return meant
  }
  const name = readName(value('name'), node, tell)
  const env = readEnv(value('env'), tell)
  const port = readWhole(value('port'), 'port', [1, 65_535], tell)
  const path = readPath(value('path'), tell)
  const command = readCommand(value('command'), tell)
  const status = readWhole(value('status'), 'status', [100, 599], tell)
  const body = readBody(value('body'), tell)
  const expect = readExpectation(value('expect'), tell)
  const timeout = readTimeout(value('timeout'), tell)
  const readOnly = readStrictness(value('read-only'), tell)
  for (const key of ['status', 'body'])
    if (node.has(key) && !node.has('path'))
      tell(node.get(key, true), `${key} without a path`, 'Name what must answer by path.')
  if (path !== undefined && (expect?.kind === 'exit' || expect?.kind === 'log'))
    tell(
      value('expect'),
      `expect: ${expect.kind} with a path`,
      'Leave one of them out: what has ended answers nothing.',
    )
  if (wrong) return undefined
  return {
    name,
    env,
    status: status ?? 200,
    ...(port === undefined ? {} : { port }),
    ...(path === undefined ? {} : { path }),
    ...(command === undefined ? {} : { command }),
    ...(body === undefined ? {} : { body }),
    ...(expect === undefined ? {} : { expect }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(readOnly === undefined ? {} : { readOnly }),
  }
}

function scalar(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined
}

function readName(node: unknown, whole: unknown, tell: Refuse): string {
  const name = scalar(node)
  if (typeof name === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,62}$/u.test(name)) return name
  const problem = node === undefined ? 'has no name' : `name (${String(name)}) is none`
  tell(node ?? whole, problem, 'Write letters, digits, dots and dashes, at most 63.')
  return ''
}

function readWhole(node: unknown, key: string, [least, most]: readonly [number, number], tell: Refuse) {
  if (node === undefined) return undefined
  const value = scalar(node)
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  tell(node, `${key} (${String(value)}) is no ${key}`, `Write a number from ${least} to ${most}.`)
  return undefined
}

function readPath(node: unknown, tell: Refuse): string | undefined {
  if (node === undefined) return undefined
  const value = scalar(node)
  if (typeof value === 'string' && /^\/[!-~]*$/.test(value)) return value
  tell(node, `path (${String(value)}) is no path`, 'Write it like /health.')
  return undefined
}

/** A list of words, or one line: split at spaces, quotes keep them; there is no shell. */
function readCommand(node: unknown, tell: Refuse): readonly string[] | undefined {
  if (node === undefined) return undefined
  const words = isSeq(node)
    ? node.items.map((item) => (isScalar(item) ? (item.source ?? String(item.value)) : undefined))
    : typeof scalar(node) === 'string'
      ? splitWords(String(scalar(node)))
      : undefined
  if (words && words.length > 0 && words.every((word) => word !== undefined)) return words
  tell(node, 'command is no command', 'Write a list of words, e.g. ["python", "-m", "app"], with every quote closed.')
  return undefined
}

function readBody(node: unknown, tell: Refuse): RegExp | undefined {
  if (node === undefined) return undefined
  const value = scalar(node)
  try {
    if (typeof value === 'string' && value !== '') return new RegExp(value, 'u')
  } catch {
    // Told below.
  }
  tell(node, `body (${String(value)}) is no regular expression`, 'Write one like \'"status": ?"ok"\'.')
  return undefined
}

function readExpectation(node: unknown, tell: Refuse): Expectation | undefined {
  if (node === undefined) return undefined
  const value = scalar(node)
  const word = typeof value === 'string' ? value.trim() : ''
  if (word === 'healthy' || word === 'running') return { kind: word }
  const exit = /^exit[ (]?\s*(\d{1,3})\)?$/.exec(word)
  if (exit && Number(exit[1]) <= 255) return { kind: 'exit', code: Number(exit[1]) }
  const [, source, flags = ''] = /^log\s+\/(.+)\/([imsu]*)$/.exec(word) ?? []
  try {
    if (source !== undefined) return { kind: 'log', pattern: new RegExp(source, flags) }
  } catch {
    // Told below.
  }
  tell(node, `expect (${String(value)}) is not known`, 'Write healthy, running, exit 0 or log /regex/.')
  return undefined
}

function readTimeout(node: unknown, tell: Refuse): number | undefined {
  if (node === undefined) return undefined
  const value = scalar(node)
  try {
    const read = parseDuration(typeof value === 'string' ? value : String(value))
    if (read !== undefined && read > 0) return read
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
  }
  tell(node, `timeout (${String(value)}) is no duration`, 'Write it like 90s or 5m.')
  return undefined
}

function readStrictness(node: unknown, tell: Refuse): Strictness | undefined {
  if (node === undefined) return undefined
  const value = scalar(node)
  const word = value === false ? 'off' : value
  const known = strictness.find((one) => one === word)
  if (known === undefined) tell(node, `read-only (${String(value)}) is not known`, 'Write require, warn or off.')
  return known
}
