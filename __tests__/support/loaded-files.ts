/** A module to `--import`: tells on stderr of every file that is loaded, with its length. */
const hook = `export async function load(url, context, next) {
  const loaded = await next(url, context)
  process._rawDebug('LOADED ' + url + ' ' + (loaded.source ? loaded.source.length : 0))
  return loaded
}`

const register = `import { register } from 'node:module'; register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hook))})`

/** For NODE_OPTIONS of the process to be watched. */
export const tellLoaded = `--import=data:text/javascript,${encodeURIComponent(register)}`

/** Kilobytes of the bundle's files that the process told of. */
export function loadedKilobytes(stderr: string): number {
  const sizes = [...stderr.matchAll(/^LOADED file:\S*\/dist\/\S+ (\d+)$/gm)].map((match) => Number(match[1]))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}
