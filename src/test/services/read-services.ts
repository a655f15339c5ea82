import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { WrongInput } from '../../core/input.ts'
import type { Service } from '../service.ts'
import type { Refuse } from './refuse.ts'
import { readService } from './service-keys.ts'

const example = 'Write a list: `- name: gateway`, and env, port, path, command under it.'

/**
 * `test-services`:
 *
 *     - name: gateway
 *       env: { SERVICE_TYPE: gateway }
 *       port: 8000
 *       path: /health
 *
 * @throws WrongInput with every mistake, its line and the service's name
 */
export function readServices(text: string): readonly Service[] {
  if (text.trim() === '') return []
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'error' })
  const wrong: { readonly line: number; readonly problem: string; readonly cure: string }[] = []
  const refuse: Refuse = (node, problem, cure) => {
    const [start = 0] = (node as Partial<Node> | null)?.range ?? []
    wrong.push({ line: counter.linePos(start).line, problem, cure })
  }
  for (const { pos, message } of document.errors)
    wrong.push({
      line: counter.linePos(pos[0]).line,
      // Only the parser's first line: what follows quotes the text, and with it values of env.
      problem: `is no YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
      cure: 'Mend it; what begins with * or [ or { or holds ": " needs quotes.',
    })
  const services: Service[] = []
  if (wrong.length === 0) {
    const { contents } = document
    if (!isSeq(contents) || contents.items.length === 0) refuse(contents, 'is no list of services', example)
    else {
      const names = new Set<string>()
      contents.items.forEach((item, at) => {
        const name = isMap(item) ? item.get('name') : undefined
        const title = typeof name === 'string' && name !== '' ? `service ${name}` : `service ${at + 1}`
        const tell: Refuse = (node, problem, cure) => refuse(node ?? item, `${title}: ${problem}`, cure)
        const service = readService(item, tell, document)
        if (typeof name === 'string' && names.has(name)) {
          const node = isMap(item) ? item.get('name', true) : item
          refuse(isScalar(node) ? node : item, `${title}: a second one has this name`, 'Give each a name of its own.')
        }
        if (typeof name === 'string') names.add(name)
        if (service) services.push(service)
      })
    }
  }
  if (wrong.length === 0) return services
  throw new WrongInput(
    ...wrong
      .sort((one, other) => one.line - other.line)
      .map(({ line, problem, cure }) => ({ problem: `line ${line}: ${problem}`, cure })),
  )
}
