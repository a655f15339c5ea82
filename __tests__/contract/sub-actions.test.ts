import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { entries } from '../../scripts/bundle/entries.ts'
import { subActionFiles } from '../../scripts/generate/sub-actions.ts'
import { decides, everyInput } from '../../src/action/peers/every-input.ts'
import { subActions } from '../../src/action/peers/index.ts'
import type { Peer } from '../../src/action/peers/peer.ts'
import { translation } from '../../src/action/peers/translation.ts'
import type { Input } from '../../src/core/input.ts'
import { inputTables, outputTables, table } from '../../src/pipeline/inputs/tables.ts'

const peers: (readonly [name: string, peer: Peer])[] = []
// One after the other: jest does not link a module twice at once.
for (const [name, load] of Object.entries(subActions)) peers.push([name, await load()])

test('action.yml and README of every sub-action are what its table says (npm run generate)', async () => {
  const generated = await subActionFiles((path) => readFileSync(path, 'utf8'))
  const folders = [...peers.map(([name]) => name), 'comment', 'promote']
  expect([...generated.keys()]).toEqual(folders.flatMap((name) => [`${name}/action.yml`, `${name}/README.md`]))
  const stale = [...generated].filter(([path, text]) => readFileSync(path, 'utf8') !== text)
  expect(stale.map(([path]) => path)).toEqual([])
})

test('every sub-action starts entries of the one bundle', async () => {
  for (const [path, text] of await subActionFiles((path) => readFileSync(path, 'utf8')))
    for (const [, entry = ''] of path.endsWith('.yml') ? text.matchAll(/: \.\.\/dist\/(\S+)/g) : [])
      expect(Object.keys(entries)).toContain(entry)
})

test.each(peers)('%s/action.yml is read as it was meant, and no input of it is required', async (name, peer) => {
  const { parse } = await import('yaml')
  const { inputs, outputs, runs } = parse(readFileSync(`${name}/action.yml`, 'utf8'))
  expect(Object.keys(inputs)).toEqual(Object.keys(everyInput(peer)))
  expect(Object.keys(outputs)).toEqual(Object.keys(peer.outputs))
  for (const input of Object.values(inputs as Record<string, { description: string; required: boolean }>)) {
    expect(input.description).toMatch(/^[A-Z`].{10,}/s)
    expect(input.required).toBe(false)
  }
  expect(inputs['github-token'].default).toBe('${{ github.token }}')
  expect(runs).toMatchObject({ using: 'node20', 'post-if': 'always()' })
})

test.each(peers)('%s/action.yml starts an entry of the one bundle', (name) => {
  const yml = readFileSync(`${name}/action.yml`, 'utf8')
  expect(yml).toMatch(new RegExp(`main: \\.\\./dist/${name}\\.js\n  post: \\.\\./dist/post\\.js`))
  expect(entries[`${name}.js`]).toContain(`action('${name}')`)
})

test.each(peers)('%s: every input of its rooms can be said, by its own name or by the peer’s', (_, peer) => {
  const said = new Set<string>(Object.values(everyInput(peer)).flatMap(decides))
  // These the step names in other words: tags and labels are given whole.
  const ours = peer.rooms.flatMap((room) => Object.keys(inputTables[room]))
  expect(ours.filter((name) => !said.has(name) && !(name in peer.inputs))).toEqual([])
  expect([...said].filter((name) => !(name in table))).toEqual([])
})

test.each(peers)('%s: a name that is also one of ours means ours, or the table says what it means here', (_, peer) => {
  const other = Object.entries(everyInput(peer)).filter(
    ([name, input]) => name in table && input.how === 'same' && input.ours !== name,
  )
  // metadata-action’s context.
  expect(other.map(([name]) => name)).toEqual(peer === peers[0]?.[1] ? ['context'] : [])
})

test.each(peers)('%s: a peer’s default is a value that our input takes', async (_, peer) => {
  for (const input of Object.values(everyInput(peer))) {
    if (input.how !== 'same' || input.default === undefined) continue
    const { kind }: Input = table[input.ours]
    await expect(Promise.resolve().then(() => kind.parse(input.default ?? ''))).resolves.not.toThrow()
  }
})

test.each(peers)(
  '%s: whatever somebody writes into any input of it, nothing is passed over in silence',
  async (_, peer) => {
    for (const [name, input] of Object.entries(everyInput(peer))) {
      if (input.how === 'same' || input.how === 'read') continue
      const { door, warnings } = await translation(peer, { [`INPUT_${name.toUpperCase()}`]: 'something else' })
      const told = [...warnings, ...(door.wrong ?? []).map((wrong) => wrong.input)]
      expect(told.some((text) => text.startsWith(name))).toBe(true)
    }
  },
)

test.each(peers)('%s decides its stages itself: a config file cannot make it another action', async (name, peer) => {
  const { door } = await translation(peer, {})
  expect(door.read('stages')).toContain(name === 'prune' ? 'prune' : name)
})

test.each(peers)('%s hands out what our stages tell, or what its table adds', (name, { outputs }) => {
  const ours = new Set(Object.values(outputTables).flatMap((each) => Object.keys(each)))
  const added = Object.keys(outputs).filter((output) => !ours.has(output))
  expect(added).toEqual(name === 'build' ? ['image-ref', 'name', 'driver'] : [])
})

test('the READMEs show each sub-action as it is used', () => {
  for (const [name] of peers)
    expect(readFileSync(`${name}/README.md`, 'utf8')).toContain(`org/image-pipeline/${name}@v1`)
  expect(existsSync('dist/main.js')).toBe(true)
})
