import { readFile } from 'node:fs/promises'
import { type Document, parse, parseDocument } from 'yaml'
import { mapping } from '../workflow-rules/workflow.ts'

/** What is different here from the machine, and the world, that a workflow was written for. */
export interface ThisMachine {
  /** What a workflow says → what it says here. Each must occur, in the workflow or in ours that it calls. */
  readonly words?: Readonly<Record<string, string>>
  /** Given to every step and every job that uses ours, where it takes such an input or secret and is not given it. */
  readonly inputs?: Readonly<Record<string, string>>
}

const self = /^org\/image-pipeline(?:\/([\w./-]+))?@/

/** The workflows as they run here. @throws Error for a word that none of them says */
export async function onThisMachine(
  texts: readonly string[],
  { words = {}, inputs = {} }: ThisMachine,
): Promise<readonly string[]> {
  for (const word of Object.keys(words))
    if (!texts.some((text) => text.includes(word))) throw new Error(`no workflow says ${word}`)
  const said = texts.map((text) =>
    Object.entries(words).reduce((changed, [word, here]) => changed.replaceAll(word, here), text),
  )
  return Object.keys(inputs).length === 0 ? said : Promise.all(said.map((text) => withInputs(text, inputs)))
}

async function withInputs(text: string, inputs: Readonly<Record<string, string>>): Promise<string> {
  const document = parseDocument(text)
  for (const [id, job] of Object.entries(mapping(mapping(document.toJS()).jobs))) {
    await give(document, ['jobs', id], mapping(job), inputs)
    const { steps } = mapping(job)
    if (!Array.isArray(steps)) continue
    for (const [at, step] of steps.entries()) await give(document, ['jobs', id, 'steps', at], mapping(step), inputs)
  }
  return document.toString({ lineWidth: 0 })
}

/** @param user a step, or a job that calls a workflow */
async function give(
  document: Document,
  at: readonly (string | number)[],
  user: Readonly<Record<string, unknown>>,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const [used, path = ''] = self.exec(String(user.uses ?? '')) ?? []
  if (used === undefined) return
  for (const [kind, names] of Object.entries(await taken(path)))
    for (const name of names)
      if (name in inputs && !(name in mapping(user[kind]))) document.setIn([...at, kind, name], inputs[name])
}

/** What an action takes, or a workflow of ours. @param path in this repository; '' is the action itself */
async function taken(path: string): Promise<{ readonly with: readonly string[]; readonly secrets: readonly string[] }> {
  const isWorkflow = path.endsWith('.yml')
  const content: unknown = parse(await readFile(isWorkflow ? path : `${path || '.'}/action.yml`, 'utf8'))
  const takes = isWorkflow ? mapping(mapping(mapping(content).on).workflow_call) : mapping(content)
  return { with: Object.keys(mapping(takes.inputs)), secrets: Object.keys(mapping(takes.secrets)) }
}
