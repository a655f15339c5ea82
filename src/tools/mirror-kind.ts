import { type Kind, WrongInput } from '../core/input.ts'

/** Where a mirror's folders begin: a URL that ends with `/`; '' when absent. */
export const mirrorKind: Kind<string> = { name: 'URL', parse: parseMirror }

function parseMirror(value: string): string {
  const text = value.trim()
  if (text === '') return ''
  if (text.startsWith('/')) throw wrong(text, 'is a path', `Write it as a URL: file://${text}.`)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) throw wrong(text, 'is no URL', 'Write https://host/path or file:///path/to/folder.')
  // The value is not shown: it holds what may be a password.
  if (url.username !== '' || url.password !== '')
    throw new WrongInput({
      problem: 'has a login in it',
      cure: 'Use a mirror that needs none, or a file:// folder that a step before fills.',
    })
  if (url.search !== '' || url.hash !== '')
    throw wrong(text, 'has a query or a fragment', 'Give the base alone; folders and files are added to it.')
  if (url.protocol === 'file:' && url.hostname !== '')
    throw wrong(text, 'names a host', 'Write three slashes before the path: file:///path/to/folder.')
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw wrong(text, 'is plain http to another machine', 'Use https.')
  if (!['https:', 'http:', 'file:'].includes(url.protocol))
    throw wrong(text, `has the scheme ${url.protocol.slice(0, -1)}`, 'Use https or a file:// folder.')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function wrong(value: string, problem: string, cure: string): WrongInput {
  return new WrongInput({ value, problem, cure })
}
