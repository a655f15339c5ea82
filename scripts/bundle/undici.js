/** Stands in for undici in the bundle, so its 900 kB are read only when a proxy is set. */
export class ProxyAgent {
  constructor(options) {
    this.options = options
  }
}
export async function fetch(url, init = {}) {
  if (!(init.dispatcher instanceof ProxyAgent)) return globalThis.fetch(url, init)
  const { default: undici } = await import('../../node_modules/undici/index.js')
  return undici.fetch(url, { ...init, dispatcher: new undici.ProxyAgent(init.dispatcher.options) })
}
