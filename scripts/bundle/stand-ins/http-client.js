/**
 * Stands in for @actions/http-client in the bundle. @actions/core imports it for id tokens and @actions/github for
 * agents; both at once, and it brings http, https, tls and undici: a third of the start of a run that needs none of
 * them. The real one is loaded when a request is made.
 */
export class HttpClient {
  constructor(...options) {
    this.options = options
  }

  async getJson(...request) {
    const real = await import('../../../node_modules/@actions/http-client/lib/index.js')
    return new real.HttpClient(...this.options).getJson(...request)
  }

  /** octokit is given a fetch of ours, which knows proxies. */
  getAgent() {}

  getAgentDispatcher() {}
}
