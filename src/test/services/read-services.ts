import { isMap, isScalar, isSeq } from 'yaml'
import { type Refuse, readYaml } from '../../core/yaml-input.ts'
import type { Service } from '../service.ts'
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
  return readYaml(text, 'what begins with * or [ or { or holds ": " needs quotes.', (document, refuse) => {
    const { contents } = document
    if (!isSeq(contents) || contents.items.length === 0) {
      refuse(contents, 'is no list of services', example)
      return []
    }
    const services: Service[] = []
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
    return services
  })
}
